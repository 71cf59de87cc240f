package io.github.ipv6containers.report.page.evidence;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds one kind of fact of the cells of a row. What is the same for several cells is written once, with the places of
 * those cells; the style shows what belongs to the cell that is open. A place is one digit: a row has a cell for each mode
 * and set-up, six at most.
 *
 * @param name the kind
 * @param of the places of the cells that have such a fact, for example {@code 135}; null when all have
 * @param values the facts
 * @param <T> the type of the facts
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Shared<T>(String name, @Nullable String of, List<Value<T>> values) {

    /**
     * Holds a fact of one or more cells.
     *
     * @param value the fact
     * @param of the places of those cells; null when all have it
     * @param <T> its type
     */
    public record Value<T>(T value, @Nullable String of) {}

    public Shared {
        values = List.copyOf(values);
    }

    static <T> Shared<T> of(String name, List<Evidence> cells, Function<Evidence, Stream<T>> facts) {
        Map<T, Set<Integer>> places = new LinkedHashMap<>();
        Set<Integer> any = new TreeSet<>();
        for (Evidence cell : cells) {
            facts.apply(cell).forEach(fact -> {
                places.computeIfAbsent(fact, key -> new TreeSet<>()).add(cell.place());
                any.add(cell.place());
            });
        }
        return new Shared<>(
                name,
                text(any, cells),
                places.entrySet().stream()
                        .map(entry -> new Value<>(entry.getKey(), text(entry.getValue(), cells)))
                        .toList());
    }

    /** Returns the place of a fact among all, from 1. */
    public int place(T fact) {
        return values.stream().map(Value::value).toList().indexOf(fact) + 1;
    }

    private static @Nullable String text(Set<Integer> places, List<Evidence> cells) {
        return places.size() == cells.size()
                ? null
                : places.stream().map(String::valueOf).collect(joining());
    }
}
