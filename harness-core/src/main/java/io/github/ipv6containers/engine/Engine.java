package io.github.ipv6containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.probe.Reach;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** The container engine of this run, found and connected by Testcontainers. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Engine {

    private static final Logger LOGGER = LoggerFactory.getLogger(Engine.class);

    private final DockerClient client;
    private final EngineFacts facts;
    private final EngineWatch watch;
    private final Reach reach = new Reach();
    private final FreePorts ports = new FreePorts();
    private final Map<String, ImageFacts> images = new ConcurrentHashMap<>();

    private Engine(DockerClient client, EngineFacts facts) {
        this.client = client;
        this.facts = facts;
        this.watch = EngineWatch.of(client);
    }

    /**
     * Connects to the engine, begins to remove what dead runs left on it, and makes sure that nothing of this run outlives it.
     *
     * @throws NoEngineException if none can be used
     */
    public static Engine connect() {
        return connect(client -> {});
    }

    /**
     * Does the same, and tells of the client when that is there: what is done with it may take long.
     *
     * @throws NoEngineException if none can be used
     */
    public static Engine connect(Consumer<DockerClient> reached) {
        Engine engine = look(reached);
        Watcher.startOnce(engine.client);
        beside(engine::removeLeftovers);
        return engine;
    }

    /**
     * Begins to look for the engine in a thread of its own, so that who connects to it then waits less. It changes nothing
     * on it, and what goes wrong is told to who connects.
     */
    public static void lookAhead() {
        beside(DockerClientFactory.instance()::getTransportConfig); // Testcontainers remembers what went wrong
    }

    /** What goes wrong there is told by who depends on it, or is done by the next run. */
    private static void beside(Runnable work) {
        OwnThread.start("beside", () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOGGER.debug("Beside what was asked for", e);
            }
        });
    }

    /**
     * Connects to the engine and changes nothing on it.
     *
     * @throws NoEngineException if none can be used
     */
    public static Engine look() {
        return look(client -> {});
    }

    private static Engine look(Consumer<DockerClient> reached) {
        DockerClientFactory factory = DockerClientFactory.instance();
        try {
            DockerClient client = factory.client();
            reached.accept(client);
            String address = String.valueOf(factory.getTransportConfig().getDockerHost());
            return new Engine(client, facts(client.versionCmd().exec(), address));
        } catch (RuntimeException e) {
            throw NoEngineException.at(System.getenv("DOCKER_HOST"), e);
        }
    }

    private static EngineFacts facts(Version version, String address) {
        List<VersionComponent> components = Objects.requireNonNullElse(version.getComponents(), List.of());
        boolean podman =
                components.stream().anyMatch(c -> String.valueOf(c.getName()).startsWith("Podman"));
        return new EngineFacts(
                podman ? "podman" : "docker",
                String.valueOf(version.getVersion()),
                String.valueOf(version.getApiVersion()),
                String.valueOf(version.getKernelVersion()),
                address);
    }

    /** Removes what dead runs left on it, and returns that in words. */
    public List<String> removeLeftovers() {
        return Leftovers.of(client).removeThoseOfDeadRuns();
    }

    /** Returns what is on it of runs of other machines, containers or boots, in words: whether they are dead is not known. */
    public List<String> ofRunsElsewhere() {
        return Leftovers.of(client).ofRunsElsewhere();
    }

    /** Returns docker-java's client for this engine. */
    public DockerClient client() {
        return client;
    }

    /** Returns what the engine says of itself. */
    public EngineFacts facts() {
        return facts;
    }

    /** Returns what leaves work on it when it answers nothing, and remembers that it was gone. */
    public EngineWatch watch() {
        return watch;
    }

    /** Returns what is known of the ways from this machine to the engine's containers. */
    public Reach reach() {
        return reach;
    }

    /** Returns the ports of this machine that containers are published on. */
    public FreePorts ports() {
        return ports;
    }

    /**
     * Returns what is known of an image that the engine holds; it is asked once for each name.
     *
     * @param requested the name asked for
     * @param ran the name of the image that runs in its place
     */
    public ImageFacts image(String requested, String ran) {
        return images.computeIfAbsent(ran, name -> ImageFacts.read(client, requested, name))
                .requestedAs(requested);
    }

    /** Removes a container of this run, whatever it does. */
    public void removeContainer(String id) {
        if (facts.isPodman()) {
            Leftovers.of(client).removeContainer(id);
        } else {
            Leftovers.of(client).removeDead(id);
        }
    }

    /** Removes a network of this run, waiting until the engine has let go of its last containers. */
    public void removeNetwork(String id) {
        Leftovers.of(client).removeNetwork(id);
    }
}
