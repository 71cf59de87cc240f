package io.github.ipv6containers.report.doctor;

import static java.util.stream.Collectors.joining;

import org.apiguardian.api.API;

/** The diagnosis for a terminal. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DiagnosisText {

    private DiagnosisText() {}

    /** Returns a line for each point, each lack with its fix below it. */
    public static String of(Diagnosis diagnosis) {
        return points(diagnosis) + "\n" + inAll(diagnosis) + "\n";
    }

    /** Returns the same of a cluster. */
    public static String ofCluster(Diagnosis diagnosis) {
        String inAll = diagnosis.engineUsable()
                ? "Pods can be proved here."
                : "Nothing can be proved here; see the lines with \"!\".";
        return points(diagnosis) + "\n" + inAll + "\n";
    }

    private static String points(Diagnosis diagnosis) {
        int widest = diagnosis.points().stream()
                .mapToInt(point -> point.name().length())
                .max()
                .orElse(0);
        return diagnosis.points().stream().map(point -> line(point, widest)).collect(joining("\n", "", "\n"));
    }

    private static String line(Diagnosis.Point point, int widest) {
        String pad = " ".repeat(widest - point.name().length());
        String line = "%s %s%s  %s".formatted(point.ok() ? "+" : "!", point.name(), pad, point.found());
        return point.fix().isEmpty() ? line : line + "\n" + " ".repeat(widest + 4) + "mend: " + point.fix();
    }

    private static String inAll(Diagnosis diagnosis) {
        if (!diagnosis.engineUsable()) {
            return "No engine: only what runs inside the JVM can be measured here.";
        }
        return diagnosis.dualStackWorks()
                ? "Dual-stack works here."
                : "Dual-stack does not work here; see the lines with \"!\".";
    }
}
