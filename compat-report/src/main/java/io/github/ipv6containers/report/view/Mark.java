package io.github.ipv6containers.report.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.EndingEntry;
import io.github.ipv6containers.report.model.RunEntry.FindingEntry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Holds what a run comes to, for one family or for all of its mode.
 *
 * @param sign its sign
 * @param words its words, for example {@code refuses}
 * @param ports the ports that they are about; empty where they are about all
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Mark(Sign sign, String words, String ports) {

    /** Returns what a run comes to over all families of its mode. */
    public static Mark of(RunEntry run) {
        return of(run, run.findings());
    }

    /** Returns what a run comes to over one family. */
    public static Mark of(RunEntry run, IPFamily family) {
        return of(
                run,
                run.findings().stream()
                        .filter(found -> found.family() == family)
                        .toList());
    }

    private static Mark of(RunEntry run, List<FindingEntry> findings) {
        EndingEntry ending = run.ending();
        if (run.outcome() == Outcome.NOT_RUN) {
            return new Mark(Sign.NOT_RUN, "not run", "");
        }
        if (run.outcome() == Outcome.UNSUPPORTED) {
            return new Mark(Sign.UNSUPPORTED, "unsupported", "");
        }
        if (ending != null) {
            return new Mark(Sign.CHANGED, "stopped, exit " + ending.exitCode(), "");
        }
        List<FindingEntry> failing = findings.stream()
                .filter(found -> found.finding() != Finding.ANSWERS)
                .toList();
        // Without a finding there is nothing that a cell could say of its image.
        if (findings.isEmpty()) {
            return new Mark(Sign.UNSUPPORTED, "not judged", "");
        }
        if (!failing.isEmpty()
                && failing.stream().noneMatch(found -> found.finding().judgesTheImage())) {
            return new Mark(Sign.UNSUPPORTED, words(failing), "");
        }
        boolean changed = findings.stream().anyMatch(found -> found.agreement() == Agreement.CHANGED);
        return failing.isEmpty() ? answering(run, changed) : failing(findings, failing, changed);
    }

    private static Mark answering(RunEntry run, boolean changed) {
        if (changed) {
            return new Mark(Sign.CHANGED, "answers", "");
        }
        return run.sameAs().isEmpty()
                ? new Mark(Sign.ANSWERS, "answers", "")
                : new Mark(Sign.NOTHING_TO_SET, "nothing to set", "");
    }

    private static Mark failing(List<FindingEntry> findings, List<FindingEntry> failing, boolean changed) {
        boolean onePort = findings.stream().map(FindingEntry::port).distinct().count() == 1;
        return new Mark(changed ? Sign.CHANGED : Sign.FAILS, words(failing), onePort ? "" : ports(failing));
    }

    private static String words(List<FindingEntry> failing) {
        Map<Finding, List<FindingEntry>> kinds = failing.stream()
                .collect(groupingBy(FindingEntry::finding, () -> new EnumMap<>(Finding.class), toList()));
        return kinds.keySet().stream()
                .map(finding -> finding.id().replace('-', ' '))
                .collect(joining(", "));
    }

    private static String ports(List<FindingEntry> failing) {
        return failing.stream()
                .map(found -> String.valueOf(found.port()))
                .distinct()
                .collect(joining(", "));
    }
}
