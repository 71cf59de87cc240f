package io.github.ipv6containers.control;

import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.ContainerProof;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.hostaccess.HostAccess;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.service.Service;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/**
 * A place where services run and are dialed: a network of a mode with planted listeners that show whether the probe reads
 * rightly there, and by which ways this machine reaches it.
 *
 * <p>The listeners are planted and read in a thread of its own, while the first services start.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ProvenNetwork implements AutoCloseable {

    private final TestNetwork network;
    private final HostAccess hostAccess;
    private final CompletableFuture<ControlListeners> planted;
    private final CompletableFuture<ControlListeners.Reading> read;
    /** Whether the engine tells that the listeners are on the network, as long as they are. */
    private final CompletableFuture<Boolean> told;

    private final CompletableFuture<Void> removed;

    /** Takes the network, its listeners, and a container for them that is being made. */
    private ProvenNetwork(
            TestNetwork network, Planted planted, CompletableFuture<GenericContainer<?>> container, boolean readOnce) {
        this.network = network;
        this.hostAccess = new HostAccess(network);
        this.planted = container.thenApplyAsync(
                made -> ControlListeners.plant(network, planted, made), OwnThread.each("controls"));
        this.read = this.planted.thenApply(listeners -> listeners.read(Patience.DEFAULT));
        // In threads of their own: else who waits for the reading is told of it when the listeners are removed.
        this.told = readOnce
                ? read.thenApplyAsync(
                        reading -> network.occupants().containsAll(occupants()), OwnThread.each("controls"))
                : CompletableFuture.completedFuture(false);
        this.removed = told.thenAccept(any -> {
            if (readOnce) {
                this.planted.join().close();
            }
        });
    }

    /**
     * Makes the network, and begins to plant its listeners.
     *
     * @throws NetworkRefusedException if the engine makes no such network
     */
    public static ProvenNetwork open(Engine engine, StackMode mode) {
        return open(engine, mode, Planted.create(), false);
    }

    /**
     * Does the same for a single service, whose user waits for it: one of the listeners is published, and all can be read to
     * the end.
     *
     * @throws NetworkRefusedException if the engine makes no such network
     */
    public static ProvenNetwork openForOneService(Engine engine, StackMode mode) {
        return open(engine, mode, Planted.createWithOnePublished(), false);
    }

    /**
     * Does the same for tests, which wait for it: one of the listeners is published, and all are removed behind the
     * tests' back once they are read. A network that has heard IPv6 once hears it on, also with nobody attached.
     *
     * @throws NetworkRefusedException if the engine makes no such network
     */
    public static ProvenNetwork openForTests(Engine engine, StackMode mode) {
        return open(engine, mode, Planted.createWithOnePublished(), true);
    }

    /** The listeners' image is looked for while the network is made. */
    private static ProvenNetwork open(Engine engine, StackMode mode, Planted planted, boolean readOnce) {
        CompletableFuture<GenericContainer<?>> container =
                CompletableFuture.supplyAsync(() -> ControlListeners.container(planted), OwnThread.each("controls"));
        return new ProvenNetwork(TestNetwork.create(engine, mode), planted, container, readOnce);
    }

    /** Returns the network itself. */
    public TestNetwork network() {
        return network;
    }

    /** Returns what leads containers on it to ports of this machine. */
    public HostAccess hostAccess() {
        return hostAccess;
    }

    /**
     * Returns how the planted listeners were read at first, which is waited for.
     *
     * @throws ModeNotGrantedException if the engine granted other families than the mode has
     * @throws RuntimeException that of the listeners' container if it could not be started
     */
    public ControlListeners.Reading reading() {
        try {
            return read.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Reads the planted listeners once more; not of a network for tests. */
    public ControlListeners.Reading readAgain() {
        reading();
        return planted.join().read(Patience.DEFAULT);
    }

    /** Does the same, and removes them: nothing is proved on it any more. */
    public ControlListeners.Reading readForTheLastTime() {
        ControlListeners.Reading last = readAgain();
        try {
            planted.join().close();
        } catch (RuntimeException notRemoved) {
            // What was read is read; who closes the network tries again, and tells of it.
        }
        return last;
    }

    /**
     * Proves a container on this network once the planted listeners are read, well or not: only then is it known by which
     * ways this machine reaches the network, and that it is not another one of the same addresses.
     */
    public ServiceFindings prove(
            Service service, RunningContainer container, Patience patience, Verification.Inside inside) {
        awaitReading();
        return ContainerProof.of(network, container, service, patience, inside);
    }

    /**
     * Tells whether it may serve somebody else: its listeners were read rightly, and no other container is on it any more,
     * so that no name and no address leads to what was there before. An engine that does not tell what is on it gets no.
     */
    public boolean isVacant() {
        return isVacant(Set.of());
    }

    /**
     * Tells the same of one that some containers are about to leave.
     *
     * @param leaving containers that do not count, as they are gone before anybody is served
     */
    public boolean isVacant(Set<String> leaving) {
        return isReadRightly()
                && told.exceptionally(engineGone -> false).join()
                && network.occupants().stream()
                        .allMatch(occupant ->
                                leaving.contains(occupant) || occupants().contains(occupant));
    }

    /** Tells whether every planted listener was read rightly at first, which is waited for. */
    public boolean isReadRightly() {
        return read.handle((reading, error) -> error == null && reading.isValid())
                .join();
    }

    private Set<String> occupants() {
        return Set.of(planted.join().containerId());
    }

    private void awaitReading() {
        read.handle((reading, told) -> null).join(); // What went wrong is told by reading().
    }

    /** Removes the planted listeners and the network; the other containers on it must be stopped before. */
    @Override
    public void close() {
        try {
            removed.exceptionally(notRead -> null).join();
            planted.exceptionally(neverStarted -> null)
                    .thenAccept(ProvenNetwork::close)
                    .join();
        } finally {
            network.close();
        }
    }

    private static void close(@Nullable ControlListeners listeners) {
        if (listeners != null) {
            listeners.close();
        }
    }
}
