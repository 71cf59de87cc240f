package io.github.ipv6containers.report.model;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.report.model.RunConditions.EngineEntry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says of several runs, which one report holds, what can be said of all of them together. */
final class Parts {

    private Parts() {}

    /** Returns the runs in the one order that reports have: by engine, and then as they were made. */
    static List<RunConditions> ordered(List<RunConditions> parts) {
        return parts.stream()
                .distinct()
                .sorted(comparing((RunConditions part) -> part.engine().label())
                        .thenComparing(RunConditions::started)
                        .thenComparing(RunConditions::id))
                .toList();
    }

    /** Returns a single run as it is, and of several what spans them. */
    static RunConditions together(List<RunConditions> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        boolean allVoid = parts.stream().allMatch(RunConditions::isVoid);
        return new RunConditions(
                distinct(parts, RunConditions::id).collect(joining("+")),
                distinct(parts, RunConditions::started).findFirst().orElse(""),
                distinct(parts, RunConditions::ended).reduce((a, b) -> b).orElse(""),
                engine(parts.stream().map(RunConditions::engine).distinct().toList()),
                joined(parts, RunConditions::kernel),
                joined(parts, RunConditions::jdk),
                joined(parts, RunConditions::harness),
                joined(parts, RunConditions::build),
                "",
                allVoid ? distinct(parts, RunConditions::voidBecause).collect(joining("; ")) : "");
    }

    private static EngineEntry engine(List<EngineEntry> engines) {
        if (engines.size() == 1) {
            return engines.get(0);
        }
        List<StackMode> modes = Stream.of(StackMode.values())
                .filter(mode ->
                        engines.stream().anyMatch(engine -> engine.modes().contains(mode)))
                .toList();
        List<String> labels =
                engines.stream().map(EngineEntry::label).distinct().sorted().toList();
        EngineEntry first = engines.get(0);
        return labels.size() == 1
                ? new EngineEntry(first.name(), first.version(), first.apiVersion(), first.userlandProxy(), modes)
                : new EngineEntry("several", String.join(", ", labels), "", null, modes);
    }

    private static String joined(List<RunConditions> parts, Function<RunConditions, String> field) {
        return distinct(parts, field).filter(text -> !text.isEmpty()).collect(joining(", "));
    }

    private static Stream<String> distinct(List<RunConditions> parts, Function<RunConditions, String> field) {
        return parts.stream().map(field).distinct().sorted();
    }
}
