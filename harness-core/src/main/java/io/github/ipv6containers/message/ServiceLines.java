package io.github.ipv6containers.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the lines about a service that single text and table share. */
final class ServiceLines {

    private static final int LAST_WORDS = 10;

    private ServiceLines() {}

    static void imageAndNetwork(Sheet sheet, ServiceFindings service) {
        sheet.add("image", service.image() + provenance(service.provenance()));
        sheet.add("network", Words.mode(service.mode()) + granted(service));
    }

    private static String provenance(String provenance) {
        return provenance.isBlank() ? "" : "  (" + provenance + ")";
    }

    private static String granted(ServiceFindings service) {
        if (service.ending() != null) {
            return ""; // it has none any more, and how soon the engine forgets them differs from run to run
        }
        String addresses = List.of(IPFamily.values()).stream()
                .filter(family -> service.granted().containsKey(family))
                .map(family -> String.valueOf(service.granted().get(family)))
                .collect(joining(" and "));
        return addresses.isEmpty() ? "" : ", granted " + addresses;
    }

    static void listening(Sheet sheet, ServiceFindings service, List<Problem> problems) {
        List<Fact> inside = service.ports().stream()
                .flatMap(found -> found.from(Vantage.LOOPBACK).stream())
                .toList();
        boolean nobody = !inside.isEmpty() && inside.stream().allMatch(fact -> fact.stage() == Stage.REFUSED);
        if (nobody && service.listening().isEmpty()) {
            sheet.add("listening", "nothing, on any port");
        }
        if (!service.listening().isEmpty()) {
            String rows = service.listening().stream().map(ListenRow::toString).collect(joining(", "));
            sheet.add("listening", rows + withoutRow(service, problems));
        }
    }

    private static String withoutRow(ServiceFindings service, List<Problem> problems) {
        Map<IPFamily, List<Integer>> missing = problems.stream()
                .flatMap(problem -> problem.findings().stream())
                .filter(found -> found.finding() == Finding.REFUSES)
                .filter(found -> service.listening().stream().noneMatch(row -> mayServe(row, found)))
                .collect(groupingBy(
                        PortFinding::family,
                        TreeMap::new,
                        mapping(found -> found.port().number(), toList())));
        return missing.entrySet().stream()
                        .map(entry -> " (no " + entry.getKey() + " row for " + Words.and(entry.getValue()) + ")")
                        .collect(joining())
                + servesIPv6Alone(service, problems)
                + boundToOneAddress(service, problems);
    }

    /** A row with {@code ::} that refuses IPv4 has the option set; the kernel's table does not show it. */
    private static String servesIPv6Alone(ServiceFindings service, List<Problem> problems) {
        List<Integer> ports = refusing(problems, IPFamily.IPV4)
                .filter(port -> service.listening().stream()
                        .anyMatch(row -> row.port() == port && row.address().equals("::")))
                .filter(port -> service.ports().stream()
                        .anyMatch(found -> found.isAbout(port, IPFamily.IPV6) && found.answers()))
                .toList();
        return ports.isEmpty() ? "" : " (the [::] row of " + Words.and(ports) + " is IPv6 alone: IPV6_V6ONLY is set)";
    }

    private static String boundToOneAddress(ServiceFindings service, List<Problem> problems) {
        return Stream.of(IPFamily.values())
                .flatMap(family -> refusing(problems, family))
                .distinct()
                .filter(port -> service.listening().stream()
                        .anyMatch(row -> row.port() == port && service.granted().containsValue(row.address())))
                .map(port -> " (" + port + " is bound to one of the container's own addresses)")
                .collect(joining());
    }

    private static Stream<Integer> refusing(List<Problem> problems, IPFamily family) {
        return problems.stream()
                .flatMap(problem -> problem.findings().stream())
                .filter(found -> found.finding() == Finding.REFUSES && found.family() == family)
                .map(found -> found.port().number());
    }

    /** A row with {@code ::} may serve IPv4 too, so only its absence tells something of IPv4. */
    private static boolean mayServe(ListenRow row, PortFinding found) {
        boolean isIPv6 = row.address().contains(":") && !row.address().startsWith("::ffff:");
        boolean serves = found.family() == IPFamily.IPV6
                ? isIPv6
                : !isIPv6 || row.address().equals("::");
        return row.port() == found.port().number() && serves;
    }

    static void asides(Sheet sheet, ServiceFindings service) {
        sheet.addAll(service.asides().isEmpty() ? "" : "also", service.asides());
    }

    static void ending(Sheet sheet, ServiceFindings service) {
        Ending ending = service.ending();
        if (ending != null) {
            List<String> log = ending.logTail();
            sheet.add("engine", ending.reason());
            sheet.addLines("log", log.subList(Math.max(0, log.size() - LAST_WORDS), log.size()));
        }
    }

    /**
     * Tells why and how to mend it: by the server's own words, or else by the recipe, and only where the image is concerned.
     */
    static void mend(Sheet sheet, ServiceFindings service, List<Problem> problems) {
        List<String> lines = new ArrayList<>(Mending.of(problems));
        if (problems.stream().anyMatch(Problem::isOfItsSettings)) {
            sheet.add("why", service.why());
            service.mend().lines().filter(line -> !service.mend().isBlank()).forEach(lines::add);
        }
        sheet.addLines("mend", lines);
    }

    static void sure(Sheet sheet, List<Control> controls) {
        sheet.add(
                "sure?",
                controls.isEmpty()
                        ? "not checked: no listener was planted in this run"
                        : "yes: " + controls.size() + " of " + controls.size()
                                + " planted listeners were read correctly in this run");
    }
}
