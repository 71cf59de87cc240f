package io.github.ipv6containers.message;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the text for several ports: a headline that counts, one row a port, then a note for each cause. */
final class TableText {

    private final int started;
    private final Map<ServiceFindings, List<Problem>> failed = new LinkedHashMap<>();
    /** The numbered notes: problems of one service that have the same codes share one. */
    private final Map<String, List<Problem>> notes = new LinkedHashMap<>();

    private TableText(int started, List<Problem> problems) {
        this.started = started;
        for (Problem problem : problems) {
            failed.computeIfAbsent(problem.service(), s -> new ArrayList<>()).add(problem);
            notes.computeIfAbsent(noteKey(problem), k -> new ArrayList<>()).add(problem);
        }
    }

    /**
     * Writes the text.
     *
     * @param started how many services were started, failed or not
     */
    static String of(int started, List<Problem> problems, List<Control> controls) {
        TableText text = new TableText(started, problems);
        Sheet sheet = new Sheet();
        text.writeNotes(sheet);
        text.failed.forEach((service, itsProblems) -> writeService(sheet.gap(), service, itsProblems));
        ServiceLines.sure(sheet.gap(), controls);
        String table =
                text.table().lines().stream().map(row -> "  " + row + "\n").collect(joining());
        return text.headline() + "\n\n" + table + "\n" + sheet;
    }

    private String headline() {
        List<ServiceFindings> services = List.copyOf(failed.keySet());
        ServiceFindings first = services.get(0);
        if (services.size() == 1) {
            List<ServicePort> ports = ports(first);
            long bad = ports.stream()
                    .filter(port -> !problemsOf(first, port).isEmpty())
                    .count();
            return first.name() + " on " + Words.aNetwork(first.mode()) + ": " + bad + " of "
                    + Words.count(ports.size(), "port") + " are not proved.";
        }
        boolean sameMode = services.stream().allMatch(service -> service.mode() == first.mode());
        return services.size() + " of " + Words.count(started, "service") + " are not proved"
                + (sameMode ? " on " + Words.aNetwork(first.mode()) : "") + ": "
                + services.stream().map(ServiceFindings::name).collect(joining(", ")) + ".";
    }

    private TextTable table() {
        List<IPFamily> families = failed.keySet().stream()
                .flatMap(service -> service.mode().families().stream())
                .distinct()
                .sorted()
                .toList();
        TextTable table = new TextTable();
        table.add(
                row("service", "port", families.stream().map(IPFamily::toString).toList(), "verdict"));
        failed.forEach((service, problems) -> {
            if (problems.get(0).port() == null) {
                List<String> blanks = families.stream().map(family -> "-").toList();
                table.add(row(service.name(), "all", blanks, verdict(problems)));
            } else {
                ports(service).forEach(port -> table.add(row(service, port, families)));
            }
        });
        return table;
    }

    private List<String> row(ServiceFindings service, ServicePort port, List<IPFamily> families) {
        List<String> cells =
                families.stream().map(family -> cell(service, port, family)).toList();
        return row(service.name(), port.number() + " " + port.name(), cells, verdict(problemsOf(service, port)));
    }

    private static List<String> row(String service, String port, List<String> cells, String verdict) {
        List<String> row = new ArrayList<>(List.of(service, port));
        row.addAll(cells);
        row.add(verdict);
        return row;
    }

    private static String cell(ServiceFindings service, ServicePort port, IPFamily family) {
        if (!service.mode().families().contains(family)) {
            return "";
        }
        return service.ports().stream()
                .filter(found -> found.isAbout(port.number(), family))
                .findFirst()
                .map(found -> found.answers()
                        ? "answered " + Words.time(Words.deciding(found).millis())
                        : Kind.of(found).cell())
                .orElse("NOT PROBED");
    }

    private String verdict(List<Problem> problems) {
        return problems.isEmpty()
                ? "answers"
                : "<<< " + problems.stream().map(this::mark).collect(joining(", "));
    }

    private String mark(Problem problem) {
        String families = Words.families(problem.findings());
        int number = List.copyOf(notes.keySet()).indexOf(noteKey(problem)) + 1;
        return (families + " [" + number + "]").strip();
    }

    private void writeNotes(Sheet sheet) {
        int number = 1;
        for (List<Problem> same : notes.values()) {
            List<String> lines = new ArrayList<>(same.stream()
                    .flatMap(problem -> problem.sentence().lines())
                    .distinct()
                    .toList());
            lines.add("code " + same.get(0).code());
            sheet.gap().addAll("[" + number++ + "]", lines);
        }
    }

    private static void writeService(Sheet sheet, ServiceFindings service, List<Problem> problems) {
        sheet.add("service", service.name());
        ServiceLines.imageAndNetwork(sheet, service);
        boolean container = service.ports().stream()
                .map(found -> Words.deciding(found).vantage())
                .anyMatch(vantage -> vantage == Vantage.NETWORK);
        if (container) {
            sheet.add("seen", "from the network, at the container's own addresses");
        }
        ServiceLines.listening(sheet, service, problems);
        ServiceLines.ending(sheet, service);
        ServiceLines.asides(sheet, service);
        ServiceLines.mend(sheet, service, problems);
    }

    private List<Problem> problemsOf(ServiceFindings service, ServicePort port) {
        return failed.getOrDefault(service, List.of()).stream()
                .filter(problem -> port.equals(problem.port()))
                .toList();
    }

    private static List<ServicePort> ports(ServiceFindings service) {
        return service.ports().stream().map(PortFinding::port).distinct().toList();
    }

    private static String noteKey(Problem problem) {
        return problem.service().name() + " " + problem.service().image() + " " + problem.code();
    }
}
