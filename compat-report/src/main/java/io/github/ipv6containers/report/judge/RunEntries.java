package io.github.ipv6containers.report.judge;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.recipe.Expectation;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.model.Agreement;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.RunEntry.AdviceEntry;
import io.github.ipv6containers.report.model.RunEntry.EndingEntry;
import io.github.ipv6containers.report.model.RunEntry.FileEntry;
import io.github.ipv6containers.report.model.RunEntry.FindingEntry;
import io.github.ipv6containers.report.model.RunEntry.ListenEntry;
import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Fingerprint;
import io.github.ipv6containers.secret.Secrets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Makes the entry of a run from what came of it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunEntries {

    private RunEntries() {}

    /** Makes the entry of a cell in a part of the report. */
    public static RunEntry of(String part, CellRun run) {
        Attempt attempt = run.attempt();
        ServiceFindings seen = attempt.findings();
        Settings settings = attempt.settings();
        Secrets secrets = Secrets.of(settings.environment());
        return new RunEntry(
                part,
                run.cell().variant().id(),
                run.cell().recipe().variants().indexOf(run.cell().variant()) + 1,
                run.cell().mode(),
                run.cell().setUp(),
                attempt.outcome(),
                attempt.reason(),
                agreement(run),
                run.reused() ? "as-shipped" : "",
                Fingerprint.of(run.cell()),
                secrets.hiddenIn(settings.command()),
                secrets.hiddenIn(settings.environment()),
                settings.sysctls(),
                files(settings, secrets),
                attempt.startMillis(),
                attempt.verifyMillis(),
                seen == null ? Map.of() : ordered(seen.granted()),
                findings(run),
                seen == null ? List.of() : listening(seen),
                seen == null ? List.of() : probes(seen),
                seen == null ? null : ending(seen.ending()),
                attempt.logTail(),
                advice(run));
    }

    private static @Nullable AdviceEntry advice(CellRun run) {
        return run.cell()
                .variant()
                .tuning(run.cell().mode(), run.attempt().version())
                .filter(tuning -> !tuning.mend().isEmpty())
                .map(tuning -> new AdviceEntry(tuning.mend(), tuning.why(), tuning.source()))
                .orElse(null);
    }

    /** A container that ended is never as expected: no recipe is written for that. */
    static Agreement agreement(CellRun run) {
        if (!run.attempt().outcome().isMeasured()) {
            return Agreement.NOT_JUDGED;
        }
        ServiceFindings seen = run.attempt().findings();
        boolean changed = (seen != null && seen.ending() != null)
                || findings(run).stream().anyMatch(found -> found.agreement() == Agreement.CHANGED);
        return changed ? Agreement.CHANGED : Agreement.AS_EXPECTED;
    }

    private static List<FindingEntry> findings(CellRun run) {
        ServiceFindings seen = run.attempt().findings();
        if (seen == null || seen.ending() != null) {
            return List.of();
        }
        Cell cell = run.cell();
        List<Deviation> deviations = Expectations.deviations(
                cell.variant(), cell.setUp(), cell.mode(), run.attempt().version(), seen.ports());
        return seen.ports().stream()
                .map(one -> finding(cell, run.attempt().version(), one, deviations))
                .toList();
    }

    private static FindingEntry finding(Cell cell, String version, PortFinding found, List<Deviation> deviations) {
        Optional<Expectation> expectation =
                cell.variant().expectation(cell.setUp(), cell.mode(), version, found.port(), found.family());
        boolean changed =
                deviations.stream().anyMatch(d -> found.isAbout(d.port().number(), d.family()));
        Agreement agreement = changed ? Agreement.CHANGED : Agreement.AS_EXPECTED;
        return new FindingEntry(
                found.port().number(),
                found.port().name(),
                found.port().handshake().id(),
                found.family(),
                found.finding(),
                expectation.map(Expectation::finding).orElse(Finding.ANSWERS),
                found.finding().judgesTheImage() ? agreement : Agreement.NOT_JUDGED,
                expectation.map(Expectation::why).orElse(""));
    }

    private static List<FileEntry> files(Settings settings, Secrets secrets) {
        return settings.files().entrySet().stream()
                .map(file -> new FileEntry(file.getKey(), secrets.hiddenIn(file.getValue())))
                .toList();
    }

    private static Map<IPFamily, String> ordered(Map<IPFamily, String> granted) {
        return granted.isEmpty() ? Map.of() : new EnumMap<>(granted);
    }

    /** Returns the kernel's LISTEN rows. */
    public static List<ListenEntry> listening(ServiceFindings seen) {
        return seen.listening().stream()
                .map(row -> new ListenEntry(row.port(), row.address(), "tcp", row.table()))
                .toList();
    }

    /** Returns every probe's fact. */
    public static List<ProbeEntry> probes(ServiceFindings seen) {
        return seen.ports().stream()
                .flatMap(found -> found.facts().stream())
                .map(RunEntries::probe)
                .toList();
    }

    private static ProbeEntry probe(Fact fact) {
        Endpoint endpoint = fact.target().endpoint();
        return new ProbeEntry(
                fact.port(),
                fact.target().port().name(),
                fact.target().port().handshake().id(),
                fact.family(),
                fact.vantage(),
                endpoint == null ? "" : endpoint.toString(),
                fact.stage(),
                fact.millis(),
                fact.detail(),
                fact.firstBytes(),
                fact.sentTo());
    }

    /** Returns how a container ended; null while it runs. */
    public static @Nullable EndingEntry ending(@Nullable Ending ending) {
        return ending == null ? null : new EndingEntry(ending.exitCode(), ending.outOfMemory(), ending.reason());
    }
}
