package io.github.ipv6containers.report.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.model.RunConditions;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says of a merged report which runs it holds, which of them are void, and which shards are missing. */
final class PartsText {

    private PartsText() {}

    /** Returns a line for each thing to be told; empty for a single run of everything. */
    static String of(Report report) {
        return Stream.of(merged(report), voidParts(report), missing(report))
                .flatMap(lines -> lines)
                .collect(joining("\n"));
    }

    private static Stream<String> merged(Report report) {
        return report.parts().size() == 1
                ? Stream.empty()
                : Stream.of("Merged from %d runs, on %s."
                        .formatted(report.parts().size(), String.join(", ", report.engines())));
    }

    private static Stream<String> voidParts(Report report) {
        return report.isVoid()
                ? Stream.empty()
                : report.parts().stream()
                        .filter(RunConditions::isVoid)
                        .map(part -> "The run %s on %s is void, so its cells are not measured: %s."
                                .formatted(words(part), part.engine().label(), part.voidBecause()));
    }

    private static Stream<String> missing(Report report) {
        return report.parts().stream()
                .filter(part -> !part.shard().isEmpty())
                .collect(groupingBy(
                        part -> count(part) + " on " + part.engine().label(),
                        TreeMap::new,
                        mapping(RunConditions::shard, toSet())))
                .entrySet()
                .stream()
                .flatMap(shards -> missing(shards.getKey(), shards.getValue()));
    }

    private static Stream<String> missing(String which, Set<String> there) {
        int count = Integer.parseInt(which.substring(0, which.indexOf(' ')));
        String missing = IntStream.rangeClosed(1, count)
                .mapToObj(number -> number + "/" + count)
                .filter(shard -> !there.contains(shard))
                .collect(joining(", "));
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of("Not in this report: shard %s%s; \"./harness merge\" puts them together."
                        .formatted(missing, which.substring(which.indexOf(' '))));
    }

    private static String count(RunConditions part) {
        return part.shard().substring(part.shard().indexOf('/') + 1);
    }

    private static String words(RunConditions part) {
        return part.shard().isEmpty() ? part.id() : part.id() + " (shard " + part.shard() + ")";
    }
}
