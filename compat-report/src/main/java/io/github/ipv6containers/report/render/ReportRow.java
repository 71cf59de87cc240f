package io.github.ipv6containers.report.render;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunEntry;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.model.SystemEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds one row of the report's table: one image in one variant and mode, in both set-ups.
 *
 * @param system the system's name; empty where the row above says it
 * @param image a line of what is said of the image; empty where there is nothing more to say
 * @param variant the variant's id
 * @param mode the network's mode
 * @param asShipped what came of it as shipped
 * @param recipe what came of it with the recipe
 */
record ReportRow(String system, String image, String variant, String mode, String asShipped, String recipe) {

    private record Place(String variant, StackMode mode) {}

    static List<ReportRow> of(Report report) {
        List<ReportRow> rows = new ArrayList<>();
        for (SystemEntry system : report.systems()) {
            String name = system.name();
            for (SubjectEntry subject : system.subjects()) {
                List<ReportRow> own = of(name, subject);
                rows.addAll(own);
                name = own.isEmpty() ? name : "";
            }
        }
        return rows;
    }

    private static List<ReportRow> of(String system, SubjectEntry subject) {
        List<Place> places = subject.runs().stream()
                .map(run -> new Place(run.variant(), run.mode()))
                .distinct()
                .toList();
        List<ReportRow> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boolean first = i == 0;
            boolean last = i == places.size() - 1;
            rows.add(row(first ? system : "", imageLine(subject, first, last, i), places.get(i), subject.runs()));
        }
        return rows;
    }

    private static ReportRow row(String system, String image, Place place, List<RunEntry> runs) {
        return new ReportRow(
                system,
                image,
                place.variant(),
                place.mode().id(),
                words(place, SetUp.AS_SHIPPED, runs),
                words(place, SetUp.RECIPE, runs));
    }

    private static String words(Place place, SetUp setUp, List<RunEntry> runs) {
        return runs.stream()
                .filter(run -> run.variant().equals(place.variant()) && run.mode() == place.mode())
                .filter(run -> run.setUp() == setUp)
                .map(CellText::of)
                .collect(Collectors.joining("\n"));
    }

    /** The first row names the image, the second says what ran; both are said at once where there is one row only. */
    private static String imageLine(SubjectEntry subject, boolean first, boolean last, int row) {
        String ran = ran(subject);
        if (first) {
            return last ? subject.requested() + "\n" + ran : subject.requested();
        }
        return row == 1 ? ran : "";
    }

    private static String ran(SubjectEntry subject) {
        if (subject.provenance().equals("unknown")) {
            return "  not had";
        }
        String version = subject.version().isEmpty() ? "version unknown" : subject.version();
        return "  " + version + ", " + subject.provenance();
    }
}
