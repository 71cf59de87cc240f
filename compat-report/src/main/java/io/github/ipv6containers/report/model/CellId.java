package io.github.ipv6containers.report.model;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.SetUp;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds what tells one cell of a report from another; two runs of the same cell must agree.
 *
 * @param system the system's id
 * @param image the image asked for
 * @param variant the variant's id
 * @param mode the network's mode
 * @param setUp how it was configured
 * @param engine the engine's name and version
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record CellId(String system, String image, String variant, StackMode mode, SetUp setUp, String engine) {

    /** Returns the same cell of no engine in particular. */
    public CellId onAnyEngine() {
        return new CellId(system, image, variant, mode, setUp, "");
    }

    /** Returns the folder of its evidence, below that of the report: the same layout for every cell. */
    public String folder() {
        return folder(setUp.id());
    }

    /** Returns the folder that holds those of all modes and set-ups of the same image and variant. */
    public String rowFolder() {
        return folder(Stream.of("evidence", engine.replace(' ', '-'), system, image, variant));
    }

    /** Returns the folder of what was run beside the cells of the same image, variant and mode. */
    public String folder(String last) {
        return rowFolder() + "/" + folder(Stream.of(mode.id(), last));
    }

    private static String folder(Stream<String> names) {
        return names.map(CellId::segment).collect(joining("/"));
    }

    /** Both signs are in no image's name, so that no two names become one; and no name leads out of the folder. */
    private static String segment(String name) {
        String plain = name.replace('/', '+').replace(':', '=');
        return plain.startsWith(".") ? "_" + plain : plain;
    }

    /** Returns the name by which people are told of it. */
    @Override
    public String toString() {
        return "%s %s (%s), %s, %s, on %s".formatted(system, image, variant, mode, setUp, engine);
    }
}
