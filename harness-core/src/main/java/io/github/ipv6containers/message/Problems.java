package io.github.ipv6containers.message;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with one service: with all of it, or else with each port. */
final class Problems {

    private final ServiceFindings service;

    private Problems(ServiceFindings service) {
        this.service = service;
    }

    /** Returns the problems in the order of the ports; empty only when every port answers over every family. */
    static List<Problem> of(ServiceFindings service) {
        Problems problems = new Problems(service);
        return problems.ofService().map(List::of).orElseGet(problems::ofPorts);
    }

    private Optional<Problem> ofService() {
        Ending ending = service.ending();
        if (ending != null) {
            return whole(stopped(ending), Code.CONTAINER_STOPPED);
        }
        Optional<String> notGranted = notGranted();
        if (notGranted.isPresent()) {
            return whole(notGranted.get(), Code.MODE_NOT_GRANTED);
        }
        return service.ports().isEmpty()
                ? whole(service.name() + " was not probed: none of its ports was asked.", Code.NOT_PROBED)
                : Optional.empty();
    }

    private Optional<Problem> whole(String sentence, Code code) {
        return Optional.of(new Problem(service, null, sentence, List.of(code), List.of()));
    }

    private String stopped(Ending ending) {
        if (ending.exitCode() < 0) {
            return service.name() + " did not start, so that none of its ports could be proved.";
        }
        if (service.answered()) {
            String ran = ending.ranMillis() == 0 ? "" : " after " + Words.seconds(ending.ranMillis());
            return service.name() + " answered, then ended with exit " + ending.exitCode()
                    + (ending.outOfMemory() ? ", out of memory," : "") + ran + ".";
        }
        return service.name() + " stopped (exit " + ending.exitCode() + (ending.outOfMemory() ? ", out of memory" : "")
                + ") before its ports were proved.";
    }

    /** What runs inside the JVM has no granted addresses; there the findings alone tell. */
    private Optional<String> notGranted() {
        boolean onNetwork = !service.granted().isEmpty();
        Set<IPFamily> missing = EnumSet.noneOf(IPFamily.class);
        service.ports().stream()
                .filter(found -> found.finding() == Finding.NO_ADDRESS)
                .forEach(found -> missing.add(found.family()));
        service.mode().families().stream()
                .filter(family -> onNetwork && !service.granted().containsKey(family))
                .forEach(missing::add);
        String end = ", though " + Words.aNetwork(service.mode()) + " was asked for; nothing was judged.";
        String giver = onNetwork ? "The engine" : "This machine";
        if (!missing.isEmpty()) {
            return Optional.of(giver + " gave " + service.name() + " no " + Words.and(missing) + " address" + end);
        }
        return service.granted().keySet().stream()
                .filter(family -> !service.mode().families().contains(family))
                .findFirst()
                .map(family -> giver + " gave " + service.name() + " an " + family + " address too" + end);
    }

    private List<Problem> ofPorts() {
        List<Problem> problems = new ArrayList<>();
        for (ServicePort port :
                service.ports().stream().map(PortFinding::port).distinct().toList()) {
            Map<Kind, List<PortFinding>> byKind = new LinkedHashMap<>();
            service.ports().stream()
                    .filter(found -> found.port().equals(port) && !found.answers())
                    .forEach(found -> byKind.computeIfAbsent(Kind.of(found), k -> new ArrayList<>())
                            .add(found));
            byKind.forEach((kind, found) -> problems.add(ofPort(port, kind, found)));
            notProbed(port).ifPresent(problems::add);
        }
        return problems;
    }

    private Problem ofPort(ServicePort port, Kind kind, List<PortFinding> found) {
        List<Code> codes = found.stream().map(f -> kind.code(f.family())).toList();
        return new Problem(service, port, new PortSentence(service, port, kind, found).text(), codes, found);
    }

    private Optional<Problem> notProbed(ServicePort port) {
        List<IPFamily> missing = service.mode().families().stream()
                .filter(family -> service.ports().stream().noneMatch(found -> found.isAbout(port.number(), family)))
                .toList();
        String sentence = Words.port(service, port) + " was not probed over " + Words.and(missing) + ".";
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(service, port, sentence, List.of(Code.NOT_PROBED), List.of()));
    }
}
