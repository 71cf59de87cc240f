package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;

/**
 * Holds what is known of a container before it is made.
 *
 * @param image the image as it was asked for, as far as that can be told
 * @param recipe the recipe of its system; empty when the catalogue has none
 * @param version the version that its tag names, or empty
 * @param exposed the TCP ports that it exposes
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Known(String image, Optional<Recipe> recipe, String version, List<Integer> exposed) {

    private static final String STANDS_FOR = "io.github.ipv6containers.stand-in.for";
    private static final String VERSION = "org.opencontainers.image.version";

    public static Known of(Engine engine, CreateContainerCmd command) {
        String ran = String.valueOf(command.getImage());
        Map<String, String> labels = labels(engine.client(), ran);
        DockerImageName name = DockerImageName.parse(ran);
        String repository =
                labels.getOrDefault(STANDS_FOR, name.getRepository()).replaceFirst("^library/", "");
        Optional<Recipe> recipe = Catalogue.builtIn().recipes().stream()
                .filter(known -> known.images().stream()
                        .anyMatch(image -> repository(image).equals(repository)))
                .findFirst();
        String tag = labels.containsKey(STANDS_FOR) ? labels.getOrDefault(VERSION, "") : name.getVersionPart();
        String image = labels.containsKey(STANDS_FOR) ? repository + ":" + tag : ran;
        return new Known(image, recipe, tag.matches("\\d.*") ? tag : "", exposed(command));
    }

    private static String repository(String image) {
        return DockerImageName.parse(image).getRepository();
    }

    private static Map<String, String> labels(DockerClient client, String image) {
        try {
            ContainerConfig config = client.inspectImageCmd(image).exec().getConfig();
            return config == null ? Map.of() : Objects.requireNonNullElse(config.getLabels(), Map.of());
        } catch (DockerException unknown) {
            return Map.of();
        }
    }

    private static List<Integer> exposed(CreateContainerCmd command) {
        return Stream.of(Objects.requireNonNullElse(command.getExposedPorts(), new ExposedPort[0]))
                .filter(port -> port.getProtocol() == InternetProtocol.TCP)
                .map(ExposedPort::getPort)
                .distinct()
                .sorted()
                .toList();
    }

    Optional<Tuning> tuning(StackMode mode) {
        return recipe.flatMap(known -> known.variant().tuning(mode, version));
    }

    /** Returns the ports that must answer: of those exposed the recipe's, each by its handshake, or else all by plain TCP. */
    List<ServicePort> required() {
        List<ServicePort> ofRecipe = recipe.stream()
                .flatMap(known -> known.variant().ports().stream())
                .filter(port -> exposed.contains(port.number()))
                .toList();
        return ofRecipe.isEmpty() ? exposed.stream().map(Known::plain).toList() : ofRecipe;
    }

    /** Returns the other exposed ports: modules expose some on which nothing listens as the image is shipped. */
    List<ServicePort> others() {
        List<Integer> required = required().stream().map(ServicePort::number).toList();
        return exposed.stream()
                .filter(port -> !required.contains(port))
                .map(Known::plain)
                .toList();
    }

    private static ServicePort plain(int port) {
        return new ServicePort(port, "tcp", Handshakes.of("tcp"));
    }
}
