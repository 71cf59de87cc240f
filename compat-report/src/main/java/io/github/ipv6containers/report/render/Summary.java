package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import io.github.ipv6containers.report.model.ControlEntry;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.SystemEntry;
import io.github.ipv6containers.report.model.SystemVerdict;
import io.github.ipv6containers.report.model.Tally;
import java.util.List;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** What a report comes to: the verdicts, the counts, the controls, and what to do next. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Summary {

    private Summary() {}

    /** Returns a line for each verdict, the best first. */
    static String verdicts(Report report) {
        return report.systems().stream()
                .collect(groupingBy(SystemEntry::verdict, TreeMap::new, mapping(SystemEntry::name, joining(", "))))
                .entrySet()
                .stream()
                .map(entry -> "%-19s%s".formatted(words(entry.getKey()), entry.getValue()))
                .collect(joining("\n"));
    }

    /** Returns the counts of cells. */
    public static String counts(Report report) {
        Tally tally = report.summary();
        return "Cells: %d; %d run, %d with nothing to set, %d not run, %d unsupported; %d not as expected. %s"
                .formatted(
                        tally.cells(),
                        tally.measured(),
                        tally.nothingToSet(),
                        tally.notRun(),
                        tally.unsupported(),
                        tally.deviations(),
                        report.standIns().words())
                .stripTrailing();
    }

    /** Returns how many planted listeners were read right. */
    public static String controls(Report report) {
        long right = report.controls().stream().filter(ControlEntry::ok).count();
        return report.controls().isEmpty()
                ? "Controls: none, as no network was made."
                : "Controls: %d of %d readings of the planted listeners right."
                        .formatted(right, report.controls().size());
    }

    /** Returns one sentence: what this comes to, and what to do next. */
    public static String next(Report report) {
        Tally tally = report.summary();
        if (report.isVoid()) {
            return "Nothing of this run can be believed: run \"./harness doctor\", then run this again.";
        }
        if (report.run().engine().name().equals("none")) {
            return "No container engine could be used: do what the reason above says, then run this again.";
        }
        if (tally.deviations() > 0) {
            return "%d of %d cells are not as expected: see the list above; where an image has changed, change its recipe."
                    .formatted(tally.deviations(), tally.cells());
        }
        if (tally.notRun() > 0) {
            return "%d of %d cells were not run: mend the reasons above, or leave them out with --only or --image."
                    .formatted(tally.notRun(), tally.cells());
        }
        return tally.unsupported() > 0
                ? "What could be measured is as expected; for the rest run \"./harness doctor\"."
                : "All is as expected." + recipes(report);
    }

    private static String recipes(Report report) {
        List<String> ids = report.systems().stream()
                .filter(system -> system.verdict() == SystemVerdict.WORKS_WITH_RECIPE)
                .map(SystemEntry::id)
                .toList();
        return ids.isEmpty()
                ? ""
                : " What needs its recipe (%s): \"./harness recipe show %s\" prints what to set."
                        .formatted(String.join(", ", ids), ids.get(0));
    }

    private static String words(SystemVerdict verdict) {
        return verdict.id().replace('-', ' ');
    }
}
