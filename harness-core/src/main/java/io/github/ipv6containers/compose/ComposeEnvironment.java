package io.github.ipv6containers.compose;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.container.TakenPort;
import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.network.HostLoopback;
import io.github.ipv6containers.network.TestNetwork;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.DockerComposeContainer;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.utility.CommandLine;

/**
 * The services of a Compose environment, put on a network of ours: a file is laid over the user's own that makes each of
 * their networks that one, and publishes each exposed port on loopback, on one number for both families.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ComposeEnvironment {

    private static final int ATTEMPTS = 5;
    private static final String SERVICE = "com.docker.compose.service";
    private static final Pattern FIRST = Pattern.compile("[-_]1$");

    private final Startable compose;
    private final InsideCompose inside;
    /** The published number of each number by which the environment knows a port. */
    private final Map<Integer, Integer> published = new ConcurrentHashMap<>();

    private Runnable choosePorts = () -> {};

    /** Makes one of a {@code ComposeContainer} or a {@code DockerComposeContainer}. */
    public ComposeEnvironment(Startable compose) {
        this.compose = compose;
        this.inside = new InsideCompose(compose);
    }

    /** Tells whether something that is started is a Compose environment. */
    public static boolean is(Startable startable) {
        return startable instanceof ComposeContainer || startable instanceof DockerComposeContainer;
    }

    /**
     * Holds one service that is exposed, and runs.
     *
     * @param name its name in the user's file
     * @param ports the ports that are exposed of it
     * @param container the container
     * @param image the image's name
     */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public record Exposed(String name, List<Integer> ports, String container, String image) {}

    /**
     * Prepares the environment, before it is started.
     *
     * @param started is run when the services are started, and not ready yet
     * @throws IllegalStateException if it cannot be put on the network; the message is a clause that says what to do
     */
    public void place(TestNetwork network, Runnable started) {
        checkPlaceable();
        Set<String> networks = new TreeSet<>(inside.networks());
        networks.add("default");
        String name = network.engine()
                .client()
                .inspectNetworkCmd()
                .withNetworkId(network.getId())
                .exec()
                .getName();
        File file = file();
        choosePorts = () -> write(file, new OverrideFile(name, networks, RunLabels.own(), services(network)).text());
        choosePorts.run();
        inside.add(file);
        inside.leaveListeningToTheProof();
        inside.replaceAmbassador(new PublishedServices(network, published, started));
    }

    /** Returns each service with a published port, chosen anew, for each that is exposed. */
    private Map<String, List<String>> services(TestNetwork network) {
        Map<String, List<String>> services = new TreeMap<>();
        inside.services().forEach(name -> services.put(name, new ArrayList<>()));
        List<IPFamily> families = HostLoopback.families(network.mode());
        inside.exposed()
                .forEach((instance, ports) -> ports.forEach((port, number) -> {
                    int chosen = network.engine().ports().onAll(families);
                    published.put(number, chosen);
                    families.forEach(family -> services.computeIfAbsent(name(instance), unknown -> new ArrayList<>())
                            .add(host(family) + ":" + chosen + ":" + port));
                }));
        return services;
    }

    private void checkPlaceable() {
        if (inside.exposed().isEmpty()) {
            throw new IllegalStateException("it exposes no service, so nothing of it could be proved; add"
                    + " withExposedService(\"NAME\", PORT)");
        }
        if (inside.isScaled()
                || inside.exposed().keySet().stream()
                        .anyMatch(instance -> !FIRST.matcher(instance).find())) {
            throw new IllegalStateException("a scaled service cannot be published on one number of its own; remove"
                    + " withScaledService(...), or name the service twice in the file");
        }
        String program = compose instanceof ComposeContainer
                ? ComposeContainer.COMPOSE_EXECUTABLE
                : DockerComposeContainer.COMPOSE_EXECUTABLE;
        if (!CommandLine.executableExists(program)) {
            throw new IllegalStateException("Compose is run on this machine, and there is no \"" + program
                    + "\" on the PATH; install Docker's command line with Compose 2.24 or newer");
        }
        inside.runHere();
    }

    private static String name(String instance) {
        return FIRST.matcher(instance).replaceFirst("");
    }

    private static String host(IPFamily family) {
        return Endpoint.uriHost(family.loopback());
    }

    private static File file() {
        try {
            File file = Files.createTempFile("ipv6containers-compose-", ".yaml").toFile();
            file.deleteOnExit(); // Compose reads it once more to stop the services.
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(File file, String text) {
        try {
            Files.writeString(file.toPath(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the services, and waits for them as the user's code says; with other ports when one was taken between its choice
     * and the start.
     *
     * @throws RuntimeException the environment's own, or one with the engine's words if it started a container not
     */
    public void start(DockerClient client) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                compose.start();
                return;
            } catch (RuntimeException e) {
                List<String> refused = refused(client);
                if (refused.stream().noneMatch(TakenPort::isIn)) {
                    throw refused.isEmpty() ? e : new IllegalStateException(String.join("; ", refused), e);
                }
                choosePorts.run();
            }
        }
        compose.start();
    }

    /** Returns the services of which the engine started no container, each with its words. */
    private List<String> refused(DockerClient client) {
        return containers(client).stream()
                .flatMap(container -> refusal(client, container).stream()
                        .map(words -> container.getLabels().get(SERVICE) + ": " + words))
                .toList();
    }

    private static Optional<String> refusal(DockerClient client, Container container) {
        try {
            return Optional.ofNullable(client.inspectContainerCmd(container.getId())
                            .exec()
                            .getState()
                            .getError())
                    .filter(words -> !words.isBlank());
        } catch (NotFoundException removed) {
            return Optional.empty();
        }
    }

    private List<Container> containers(DockerClient client) {
        return client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of("com.docker.compose.project", inside.project()))
                .exec();
    }

    /** Returns the exposed services that run. */
    public List<Exposed> exposed(DockerClient client) {
        List<Exposed> exposed = new ArrayList<>();
        Map<String, Map<Integer, Integer>> ports = new TreeMap<>();
        inside.exposed().forEach((instance, of) -> ports.put(name(instance), of));
        for (Container container : containers(client)) {
            String name = container.getLabels().getOrDefault(SERVICE, "");
            Map<Integer, Integer> of = ports.get(name);
            if (of != null) {
                exposed.add(new Exposed(name, List.copyOf(of.keySet()), container.getId(), container.getImage()));
            }
        }
        return exposed;
    }
}
