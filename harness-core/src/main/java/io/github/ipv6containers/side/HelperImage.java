package io.github.ipv6containers.side;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import io.github.ipv6containers.engine.RunLabels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The small image in which the harness runs scripts of its own: planted listeners, and looks from inside. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HelperImage {

    /** Any image with a Perl will do; this one is small, and its Perl is part of the distribution's essential set. */
    public static final String NAME = "debian:trixie-slim";

    private static final Duration END = Duration.ofMinutes(2);

    private HelperImage() {}

    /** Returns a container that is not started yet and runs a script from the class path beside the given class. */
    @SuppressWarnings("resource") // The caller closes it.
    public static GenericContainer<?> running(Class<?> beside, String script, List<String> arguments) {
        String[] command = Stream.concat(Stream.of("perl", "-e", text(beside, script)), arguments.stream())
                .toArray(String[]::new);
        return new GenericContainer<>(DockerImageName.parse(NAME))
                .withCommand(command)
                .withLabels(RunLabels.own());
    }

    /**
     * Starts a container and waits for its end, at most 2 minutes.
     *
     * <p>Testcontainers' own check of one-shot containers looks once a second for the whole JVM; most of our scripts take a
     * tenth of that.
     *
     * @throws IllegalStateException if it ended with another exit code than 0
     */
    public static void runToEnd(GenericContainer<?> container) {
        container.start();
        int exitCode = container
                .getDockerClient()
                .waitContainerCmd(container.getContainerId())
                .start()
                .awaitStatusCode(END.toSeconds(), TimeUnit.SECONDS);
        if (exitCode != 0) {
            throw new IllegalStateException("The script in " + NAME + " ended with exit code " + exitCode + ".");
        }
    }

    /** Allows a container what the engine does not by default, for example {@code NET_ADMIN}; only its own namespaces feel it. */
    public static Consumer<CreateContainerCmd> allowing(String capability) {
        Capability allowed = Capability.valueOf(capability);
        return command -> {
            HostConfig host = Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
            command.withHostConfig(host.withCapAdd(allowed));
        };
    }

    private static String text(Class<?> beside, String script) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(script), script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The script " + script + " cannot be read from the class path.", e);
        }
    }
}
