package io.github.ipv6containers.report.page;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.report.model.ClaimEntry.TrialEntry;
import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.model.Tally;
import io.github.ipv6containers.report.page.evidence.Evidence;
import io.github.ipv6containers.report.view.Gap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds what the page is made of.
 *
 * @param report the report
 * @param matrix its cells
 * @param gaps what was not measured
 * @param assets what the page brings along
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record PageView(Report report, Matrix matrix, List<Gap> gaps, Assets assets) {

    /** Returns the counts in one sentence: what was measured, and what was not. */
    public String headline() {
        Tally tally = report.summary();
        int measured = tally.measured() + tally.nothingToSet();
        String missing = Stream.of(count(tally.notRun(), "not run"), count(tally.unsupported(), "unsupported here"))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
        return "%d of %d cells measured%s.".formatted(measured, tally.cells(), missing.isEmpty() ? "" : ": " + missing);
    }

    private static String count(int cells, String what) {
        return cells == 0 ? "" : cells + " " + what;
    }

    /** Returns what mends the images that do not answer. */
    public List<Mend> mends() {
        return Mend.of(report);
    }

    /** Returns the day on which it was begun; empty where that is unknown. */
    public String day() {
        return report.run().started().replaceAll("T.*", "");
    }

    /** Returns how many images or things were to be run; one that several engines ran is one. */
    public long images() {
        return images(subject -> true);
    }

    /** Returns the number of images in whose place the same server from elsewhere ran. */
    public long standIns() {
        return images(SubjectEntry::isStandIn);
    }

    /** Returns the number of images in whose place another product ran. */
    public long others() {
        return images(subject -> !subject.substitute().isEmpty());
    }

    private long images(Predicate<SubjectEntry> wanted) {
        return report.systems().stream()
                .flatMap(system -> system.subjects().stream())
                .filter(wanted)
                .map(SubjectEntry::requested)
                .distinct()
                .count();
    }

    /** Returns the systems of which people say something. */
    public List<SystemEntry> claimed() {
        return report.systems().stream()
                .filter(system -> !system.claims().isEmpty())
                .toList();
    }

    /** Returns the name of the evidence that a trial shares with a cell; empty when it shares none. */
    public String evidence(SystemEntry system, TrialEntry trial) {
        if (trial.shownBy().isEmpty()) {
            return "";
        }
        return matrix.evidence()
                .filter(evidence -> evidence.cell().system().id().equals(system.id())
                        && evidence.cell().subject().requested().equals(trial.image())
                        && evidence.cell().run().variant().equals(trial.variant())
                        && evidence.cell().run().mode() == trial.mode()
                        && evidence.cell().run().setUp().id().equals(trial.shownBy())
                        && evidence.cell().run().part().equals(trial.part()))
                .findFirst()
                .map(Evidence::id)
                .orElse("");
    }

    /** Returns the number of readings of the planted listeners that were right. */
    public long controlsRight() {
        return report.controls().stream().filter(ControlEntry::ok).count();
    }
}
