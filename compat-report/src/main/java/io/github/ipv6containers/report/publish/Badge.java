package io.github.ipv6containers.report.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.ReportCell;
import io.github.ipv6containers.report.stored.ReportJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The badge: how many images answer over IPv6, as data of the shields.io endpoint badge. */
final class Badge {

    private Badge() {}

    /** The fields of the endpoint's schema, version 1; the label and the message read as one sentence. */
    record Fields(int schemaVersion, String label, String message, String color) {}

    static String of(Report report) {
        return ReportJson.text(fields(report));
    }

    private static Fields fields(Report report) {
        Map<String, List<ReportCell>> images = report.cells()
                .filter(cell -> cell.run().mode().families().contains(IPFamily.IPV6))
                .collect(groupingBy(
                        cell -> cell.system().id() + " " + cell.subject().requested(), LinkedHashMap::new, toList()));
        long measured = images.values().stream().filter(Badge::isMeasured).count();
        long good = images.values().stream().filter(Badge::answers).count();
        long not = images.size() - measured;
        if (measured == 0) {
            return new Fields(1, "IPv6", "nothing measured", "lightgrey");
        }
        String rest = not == 0 ? "" : ", %d not measured".formatted(not);
        String color = good == measured && not == 0 ? "brightgreen" : "yellow";
        return new Fields(1, "IPv6", "%d of %d images".formatted(good, measured) + rest, good == 0 ? "red" : color);
    }

    private static boolean isMeasured(List<ReportCell> cells) {
        return cells.stream().anyMatch(Badge::isMeasured);
    }

    /** What another product answers in the system's place says nothing of the image. */
    private static boolean isMeasured(ReportCell cell) {
        return cell.run().outcome().isMeasured() && cell.subject().substitute().isEmpty();
    }

    /** An image answers when each variant does in each mode that was measured, as shipped or with its recipe. */
    private static boolean answers(List<ReportCell> cells) {
        return isMeasured(cells)
                && cells.stream()
                        .filter(Badge::isMeasured)
                        .collect(groupingBy(
                                cell -> cell.run().variant() + " " + cell.run().mode()))
                        .values()
                        .stream()
                        .allMatch(same ->
                                same.stream().anyMatch(cell -> cell.run().outcome() == Outcome.PASS));
    }
}
