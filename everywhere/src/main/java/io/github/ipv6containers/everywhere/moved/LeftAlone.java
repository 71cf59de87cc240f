package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import io.github.ipv6containers.engine.RunLabels;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds a container that runs as its own settings have it.
 *
 * @param image the image
 * @param testClass the test class that started it, or empty
 * @param reason why it was not put on the network, in one clause that says what to do
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record LeftAlone(String image, String testClass, String reason) {

    /** Tells whether it is one of this project's own: those are on their network already. */
    public static boolean isOurs(CreateContainerCmd command) {
        Map<String, String> labels = Objects.requireNonNullElse(command.getLabels(), Map.of());
        return labels.keySet().stream().anyMatch(RunLabels.own()::containsKey)
                || String.valueOf(command.getImage()).contains("testcontainers/ryuk");
    }

    /** Says why a container cannot be moved; empty when it can. */
    public static Optional<LeftAlone> why(CreateContainerCmd command, String testClass) {
        return reason(command).map(reason -> new LeftAlone(String.valueOf(command.getImage()), testClass, reason));
    }

    private static Optional<String> reason(CreateContainerCmd command) {
        HostConfig host = Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
        String mode = Objects.requireNonNullElse(host.getNetworkMode(), "");
        return switch (mode) {
            case "", "default", "bridge" -> Optional.empty();
            case "host" -> Optional.of("it uses the host's own network; remove withNetworkMode(\"host\")");
            case "none" -> Optional.of("it has no network at all, by withNetworkMode(\"none\")");
            default ->
                mode.startsWith("container:")
                        ? Optional.of("it shares the network of another container, by withNetworkMode(\"container:…\")")
                        : Optional.of("it is on a network of its own; remove withNetwork(…), its aliases stay");
        };
    }
}
