package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.view.CellText;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The report for a terminal; its tables are at most 100 columns wide. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ReportText {

    private ReportText() {}

    /** Returns the whole text; the place is where the files are. A void run says so first and shows no cell. */
    public static String of(Report report, String place) {
        Stream<String> found = report.isVoid()
                ? Stream.of(VerificationText.of(List.of(), controls(report)).strip())
                : Stream.of(
                        Tables.cells(report),
                        Tables.linted(report),
                        CellText.LEGEND.stripTrailing(),
                        Summary.verdicts(report),
                        Tables.claims(report),
                        details(report));
        String ending = String.join(
                "\n", Summary.counts(report), Summary.controls(report), "Files: " + place, Summary.next(report));
        return Stream.concat(found, Stream.of(ending))
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n", "", "\n"));
    }

    /** Returns the lists: what changed, what is not as expected, what was not measured, and which runs are in it. */
    public static String details(Report report) {
        return Stream.of(DiffText.of(report), Differences.of(report), NotMeasured.of(report), PartsText.of(report))
                .filter(part -> !part.isEmpty())
                .collect(joining("\n\n"));
    }

    private static List<Control> controls(Report report) {
        return report.controls().stream()
                .map(control -> new Control(
                        "%s at the %s on the %s network".formatted(control.name(), control.when(), control.mode()),
                        control.expected(),
                        control.observed(),
                        control.ok()))
                .toList();
    }
}
