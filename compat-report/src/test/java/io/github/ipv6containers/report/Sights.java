package io.github.ipv6containers.report;

import static io.github.ipv6containers.Finding.ANSWERS;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.plan.Cell;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What could have been seen of a cell, made by hand. */
public final class Sights {

    private static final Map<IPFamily, String> ADDRESSES =
            Map.of(IPFamily.IPV4, "172.30.0.3", IPFamily.IPV6, "fd00::3");

    private Sights() {}

    /** Returns a run in which all ports answer but for those named as {@code 8080/ipv6}. */
    public static Attempt of(Cell cell, Map<String, Finding> otherwise) {
        return attempt(cell, findings(cell, otherwise, null));
    }

    /** Returns a run in which every port answers. */
    public static Attempt allAnswer(Cell cell) {
        return of(cell, Map.of());
    }

    /** Returns a run whose container ended. */
    public static Attempt ended(Cell cell, int exitCode, String lastWords) {
        return attempt(cell, findings(cell, Map.of(), new Ending(exitCode, false, "", List.of(lastWords))));
    }

    private static Attempt attempt(Cell cell, ServiceFindings findings) {
        return Attempt.seen(
                findings,
                cell.variant().settings(cell.setUp(), cell.mode(), ""),
                "1." + cell.image().substring(cell.image().indexOf(':') + 1),
                250,
                40,
                List.of());
    }

    private static ServiceFindings findings(Cell cell, Map<String, Finding> otherwise, @Nullable Ending ending) {
        StackMode mode = cell.mode();
        Map<IPFamily, String> granted = new TreeMap<>(ADDRESSES);
        granted.keySet().retainAll(mode.families());
        List<PortFinding> ports = ending != null
                ? List.of()
                : cell.variant().ports().stream()
                        .flatMap(port -> mode.families().stream()
                                .map(family -> finding(
                                        port,
                                        family,
                                        otherwise.getOrDefault(port.number() + "/" + family.id(), ANSWERS))))
                        .toList();
        return new ServiceFindings(
                cell.recipe().name(),
                cell.image(),
                "official",
                mode,
                granted,
                ports,
                ending == null ? List.of(new ListenRow(7000, "::", "tcp6")) : List.of(),
                ending,
                "",
                "");
    }

    /** Returns a finding with the one fact that it rests on. */
    public static PortFinding finding(ServicePort port, IPFamily family, Finding finding) {
        Endpoint endpoint = new Endpoint(String.valueOf(ADDRESSES.get(family)), port.number(), family);
        ProbeTarget target = new ProbeTarget(port, family, Vantage.NETWORK, endpoint);
        Fact fact = new Fact(target, stage(finding), 0.5, finding == ANSWERS ? "answered" : "", "");
        return new PortFinding(port, family, finding, List.of(fact));
    }

    private static Stage stage(Finding finding) {
        return switch (finding) {
            case ANSWERS, NOT_PUBLISHED, DIFFERS, SENT_ELSEWHERE -> Stage.ANSWERED;
            case TURNED_AWAY -> Stage.TURNED_AWAY;
            case REFUSES -> Stage.REFUSED;
            case TIMES_OUT -> Stage.TIMED_OUT;
            case SILENT -> Stage.SILENT;
            case WRONG_PROTOCOL -> Stage.WRONG_PROTOCOL;
            case NO_ADDRESS -> Stage.NO_ADDRESS;
            case NOT_PROVABLE -> Stage.UNREACHABLE;
        };
    }
}
