package io.github.ipv6containers.side;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import io.github.ipv6containers.ClassPathText;
import io.github.ipv6containers.creation.HostSettings;
import io.github.ipv6containers.creation.WayToHost;
import io.github.ipv6containers.engine.RunLabels;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** The small image in which the harness runs scripts of its own: planted listeners, and looks from inside. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HelperImage {

    static final String PROPERTY = "ipv6containers.helper.image";
    static final String VARIABLE = "IPV6CONTAINERS_HELPER_IMAGE";

    /** Any image with a Perl will do; this one is small, and its Perl is part of the distribution's essential set. */
    private static final String DEFAULT = "debian:trixie-slim";

    /** The image's name: the system property's, else the environment variable's, else the default. */
    public static final String NAME = name(System.getProperty(PROPERTY), System.getenv(VARIABLE));

    /** Between two pieces of news of a pull. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private static final Duration END = Duration.ofMinutes(2);

    private HelperImage() {}

    static String name(@Nullable String property, @Nullable String variable) {
        return Stream.of(property, variable)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(DEFAULT);
    }

    /** Returns the name of the image that an engine has for this; {@link #NAME} when it has none. */
    public static String on(DockerClient client) {
        try {
            String there = search(client).look(NAME, NAME.equals(DEFAULT));
            return there.isEmpty() ? NAME : there;
        } catch (RuntimeException notKnown) {
            return NAME; // whoever uses it is told why
        }
    }

    private static HelperSearch search(DockerClient client) {
        return new HelperSearch(client, ImageNameSubstitutor.instance()::apply, QUIET);
    }

    /**
     * Returns a container that is not started yet and runs a script from the class path beside the given class.
     *
     * @throws NoHelperImageException if the image is not on the engine and cannot be pulled
     */
    @SuppressWarnings("resource") // The caller closes it.
    public static GenericContainer<?> running(Class<?> beside, String script, List<String> arguments) {
        return running(command(beside, script, arguments));
    }

    /** Returns the same that runs a command. */
    @SuppressWarnings("resource") // The caller closes it.
    public static GenericContainer<?> running(List<String> command) {
        String image = search(DockerClientFactory.lazyClient()).find(NAME, NAME.equals(DEFAULT));
        return new GenericContainer<>(DockerImageName.parse(image))
                .withImagePullPolicy(any -> false)
                .withCommand(command.toArray(String[]::new))
                .withLabels(RunLabels.own())
                .withCreateContainerCmdModifier(HelperImage::confine);
    }

    /** Returns the command by which an image with a Perl runs a script from the class path beside the given class. */
    public static List<String> command(Class<?> beside, String script, List<String> arguments) {
        return Stream.concat(Stream.of("perl", "-e", ClassPathText.of(beside, script)), arguments.stream())
                .toList();
    }

    /** Our scripts write nothing and become nobody else: what they do not need is taken from them. */
    private static void confine(CreateContainerCmd command) {
        WayToHost.take(command);
        HostSettings.change(command, host -> host.withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges")));
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

    /** Allows a container one thing, for example {@code NET_ADMIN}; only its own namespaces feel it. */
    public static Consumer<CreateContainerCmd> allowing(String capability) {
        Capability allowed = Capability.valueOf(capability);
        return command -> HostSettings.change(command, host -> host.withCapAdd(allowed));
    }
}
