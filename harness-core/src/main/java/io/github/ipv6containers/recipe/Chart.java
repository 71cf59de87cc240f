package io.github.ipv6containers.recipe;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Holds the Helm chart by which a system is commonly installed, and by which of its values it takes what a recipe sets.
 *
 * <p>A value is named by its keys, with dots between: {@code controller.service}. An empty name means that the chart has no such
 * value.
 *
 * @param name the chart's name
 * @param version the version that was read
 * @param repository where it is published
 * @param source where its values are written down
 * @param versions the versions of the image that it is for
 * @param image what takes the image's {@code repository} and {@code tag}; empty when the chart has images of its own
 * @param families what takes the Service's {@code ipFamilyPolicy} and {@code ipFamilies}
 * @param arguments what takes arguments, without the program's name
 * @param environment what takes a list of names and values
 * @param files what takes the content of a file, by the file's path in the recipe
 * @param values the values that say in the chart's own words what the recipe sets, as YAML; empty when the names above suffice
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Chart(
        String name,
        String version,
        String repository,
        String source,
        Versions versions,
        String image,
        String families,
        List<String> arguments,
        String environment,
        Map<String, String> files,
        String values) {

    public Chart {
        arguments = List.copyOf(arguments);
        files = Ordered.copyOf(files);
    }
}
