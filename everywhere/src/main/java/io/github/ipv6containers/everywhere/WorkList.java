package io.github.ipv6containers.everywhere;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.Moved;
import io.github.ipv6containers.finding.PortFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists the classes with a test that failed: first those that pass in another mode, each with what the containers that it
 * started or spoke to answered, and over which family it spoke to them.
 *
 * @param classes the classes
 * @param moved the containers
 * @param connections what this JVM spoke to; empty where that is not known
 * @param passedIn the classes that passed when another mode was run last
 */
record WorkList(
        TestClasses classes,
        List<Moved> moved,
        Optional<List<Connections.Spoken>> connections,
        Map<StackMode, Set<String>> passedIn) {

    private static final int MOST_FAILURES = 3;

    /**
     * Holds a class with a test that failed.
     *
     * @param testClass the class
     * @param heading its heading
     * @param passesElsewhere whether it passed in another mode
     * @param lines a line for each thing to know
     */
    record Item(String testClass, String heading, boolean passesElsewhere, List<String> lines) {

        static final Comparator<Item> ORDER = Comparator.comparing(item -> !item.passesElsewhere());
    }

    List<Item> items() {
        return classes.failed().entrySet().stream()
                .map(one -> item(one.getKey(), one.getValue()))
                .sorted(Item.ORDER)
                .toList();
    }

    private Item item(String testClass, List<TestClasses.Failure> failures) {
        List<StackMode> passing = passing(testClass);
        String heading = testClass.replaceAll("^.*\\.", "")
                + (passing.isEmpty()
                        ? ""
                        : ", which passes in "
                                + passing.stream().map(StackMode::id).collect(joining(" and ")));
        List<String> lines = new ArrayList<>();
        failures.stream()
                .limit(MOST_FAILURES)
                .map(failure -> failure.test() + ": " + failure.said())
                .forEach(lines::add);
        if (failures.size() > MOST_FAILURES) {
            lines.add("and " + (failures.size() - MOST_FAILURES) + " more");
        }
        lines.addAll(containers(testClass));
        return new Item(testClass, heading, !passing.isEmpty(), lines);
    }

    private List<StackMode> passing(String testClass) {
        return passedIn.entrySet().stream()
                .filter(other -> other.getValue().contains(testClass))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<String> containers(String testClass) {
        List<String> lines = new ArrayList<>();
        for (Moved container : moved) {
            boolean spoken = container.ports().stream().anyMatch(port -> isUsed(port, testClass));
            if (!spoken && !container.testClass().equals(testClass)) {
                continue;
            }
            container.ports().stream()
                    .map(PortFinding::port)
                    .distinct()
                    .map(port -> container.image() + " " + port.number() + " (" + port.name() + "): "
                            + answers(container, port.number()) + "; " + used(container, port.number(), testClass))
                    .forEach(lines::add);
        }
        return lines.isEmpty() ? List.of("it started no container and spoke to none") : lines;
    }

    private static String answers(Moved container, int port) {
        return container.ports().stream()
                .filter(found -> found.port().number() == port)
                .map(found -> container.verdict(found) + " over " + found.family())
                .collect(joining(", "));
    }

    private String used(Moved container, int port, String testClass) {
        if (connections.isEmpty()) {
            return "which family the class used is not known, because this JVM has no flight recorder";
        }
        return container.ports().stream()
                .filter(found -> found.port().number() == port && isUsed(found, testClass))
                .map(PortFinding::family)
                .map(IPFamily::toString)
                .collect(collectingAndThen(
                        toCollection(TreeSet::new),
                        used -> used.isEmpty()
                                ? "the class did not speak to it"
                                : "the class used " + String.join(" and ", used)));
    }

    private boolean isUsed(PortFinding found, String testClass) {
        return connections.stream()
                .flatMap(List::stream)
                .filter(spoken -> found.facts().stream()
                        .map(fact -> fact.target().endpoint())
                        .filter(Objects::nonNull)
                        .anyMatch(spoken::isTo))
                .anyMatch(spoken -> classes.did(testClass, spoken));
    }
}
