package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.command.CreateContainerCmd;
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

    private static final String REUSED = "org.testcontainers.hash";
    private static final String OF_COMPOSE = "testcontainers-socat-";

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

    /** Says that it outlives this run, which the network does not. */
    public static LeftAlone reused(CreateContainerCmd command, String testClass) {
        return new LeftAlone(
                String.valueOf(command.getImage()),
                testClass,
                "it is reused by later runs, and the network is of this one; remove withReuse(true), or turn"
                        + " testcontainers.reuse.enable off");
    }

    /** Tells whether Testcontainers will look for it in later runs; known only when the container is about to be made. */
    public static boolean isReused(CreateContainerCmd command) {
        return Objects.requireNonNullElse(command.getLabels(), Map.of()).containsKey(REUSED);
    }

    private static Optional<String> reason(CreateContainerCmd command) {
        if (String.valueOf(command.getName()).startsWith(OF_COMPOSE)) {
            return Optional.of("it forwards to the services of a ComposeContainer that is in no static field of a test"
                    + " class, so that they are on a network of their own; put it into one");
        }
        return SuiteNetworks.own(command).flatMap(LeftAlone::reason);
    }

    private static Optional<String> reason(String mode) {
        return switch (mode) {
            case "host" -> Optional.of("it uses the host's own network; remove withNetworkMode(\"host\")");
            case "none" -> Optional.of("it has no network at all, by withNetworkMode(\"none\")");
            default ->
                mode.startsWith("container:")
                        ? Optional.of("it shares the network of another container, by withNetworkMode(\"container:…\")")
                        : SuiteNetworks.isOfSuite(mode)
                                ? Optional.empty()
                                : Optional.of("it is on the network \"" + mode
                                        + "\", which Testcontainers has not made;" + " remove withNetworkMode(…)");
        };
    }
}
