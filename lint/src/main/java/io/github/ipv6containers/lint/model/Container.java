package io.github.ipv6containers.lint.model;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a manifest, a Compose file or a chart's values say of one container.
 *
 * @param place where it is declared
 * @param image null when none is named
 * @param entrypoint what replaces the image's own entrypoint; empty leaves it
 * @param arguments what replaces the image's own command; empty leaves it
 * @param ports the ports that it declares
 * @param hostNetwork whether it has the node's own network
 * @param readOnly whether its root file system cannot be written to
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Container(
        Place place,
        Spot spot,
        String name,
        @Nullable Text image,
        List<Text> entrypoint,
        List<Text> arguments,
        List<Variable> environment,
        List<Integer> ports,
        List<MountedFile> files,
        List<Probe> probes,
        boolean hostNetwork,
        boolean readOnly) {

    /** Who declares it, which says what an entrypoint is called and how words become variables. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public enum Place {
        KUBERNETES,
        COMPOSE,
        VALUES
    }

    public Container {
        entrypoint = List.copyOf(entrypoint);
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
        ports = List.copyOf(ports);
        files = List.copyOf(files);
        probes = List.copyOf(probes);
    }

    public ImageName imageName() {
        return ImageName.parse(image == null ? "" : image.content());
    }

    /** Returns the entrypoint and the arguments, as they are run one after the other. */
    public List<Text> words() {
        return Stream.concat(entrypoint.stream(), arguments.stream()).toList();
    }

    public String commandLine() {
        return words().stream().map(Text::content).collect(joining(" "));
    }

    public Optional<Variable> variable(String wanted) {
        return environment.stream().filter(it -> it.name().equals(wanted)).findFirst();
    }

    /** Returns everything that is said to the program: words, values of variables, files that can be seen. */
    public Stream<Text> everything() {
        return Stream.of(
                        words().stream(),
                        environment.stream().map(Variable::value),
                        files.stream().flatMap(file -> Optional.ofNullable(file.content()).stream()))
                .flatMap(it -> it);
    }
}
