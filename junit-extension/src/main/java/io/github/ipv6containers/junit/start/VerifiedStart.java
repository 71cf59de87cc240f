package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.compose.ComposeEnvironment;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.evidence.Evidence;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.NetworkRefusedException;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/** Starts what belongs to a class or a test method, all or nothing. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class VerifiedStart {

    private final ClassNetwork classNetwork;
    private final List<Dependency> ordered;

    private VerifiedStart(ClassNetwork classNetwork, List<Dependency> ordered) {
        this.classNetwork = classNetwork;
        this.ordered = ordered;
    }

    /**
     * Starts and proves all; when anything is not proved, all are stopped.
     *
     * @param ordered what is to be started, each after what it depends on
     * @param progress the line that tells of it
     * @param witness is given what there is to tell of each container when the start fails, before it is stopped
     * @throws VerificationFailedException if anything is not proved; one message for all
     * @throws NotProvableHereException if something is not proved because of this machine alone
     * @throws ModeNotGrantedException if the engine granted other families than the mode has
     * @throws NetworkRefusedException if the engine makes no network of the mode
     * @throws NoEngineException if there is no engine
     */
    public static StartedDependencies of(
            ClassNetwork network, List<Dependency> ordered, ProgressLine progress, Consumer<Evidence> witness) {
        StartedDependencies started = new StartedDependencies(ordered, network.watch(), network.departures());
        try {
            return network.watch().during(() -> new VerifiedStart(network, ordered).runOnThisEngine(started, progress));
        } catch (EngineWatch.EngineSilentException silent) {
            started.leave();
            throw isVoid(String.valueOf(silent.getMessage()));
        } catch (RuntimeException | Error e) {
            started.evidence().forEach(witness);
            stopAfter(e, started);
            throw e;
        }
    }

    private static VerificationFailedException isVoid(String why) {
        return new VerificationFailedException("Run void: " + why + ". Nothing was judged.");
    }

    /** What an engine takes with it when it goes has not failed by itself. */
    private StartedDependencies runOnThisEngine(StartedDependencies started, ProgressLine progress) {
        EngineWatch watch = classNetwork.watch();
        int absences = watch.absences();
        try {
            return run(started, progress);
        } catch (RuntimeException e) {
            if (e instanceof NoEngineException || !watch.wasGoneSince(absences)) {
                throw e;
            }
            VerificationFailedException gone = isVoid(watch.goneWords());
            gone.addSuppressed(e);
            throw gone;
        }
    }

    private StartedDependencies run(StartedDependencies started, ProgressLine progress) {
        boolean containers = ordered.stream().anyMatch(Dependency::needsNetwork);
        ProvenNetwork network = containers ? classNetwork.open() : null;
        List<Outcome> outcomes = ParallelStart.of(ordered, this::start);
        started.record(outcomes);
        classNetwork.awaitDepartures();
        List<Control> controls = containers ? classNetwork.controls() : List.of();
        FailureText.check(outcomes, controls);
        progress.log(outcomes, network == null ? null : network.network());
        return started;
    }

    private Outcome start(Dependency dependency) {
        if (dependency.startable() instanceof GenericContainer<?> container) {
            return ContainerStart.of(dependency, container, classNetwork.open(), classNetwork.givesRecipes());
        }
        if (ComposeEnvironment.is(dependency.startable())) {
            return ComposeStart.of(dependency, dependency.startable(), classNetwork.open());
        }
        if (dependency.startable() instanceof IPv6WireMock embedded) {
            return embedded(dependency, embedded);
        }
        try {
            dependency.startable().start();
            return Outcome.job(dependency)
                    .withNotes(List.of(dependency.name() + " is no container, and nothing of it is proved"));
        } catch (RuntimeException e) {
            return Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), e), e);
        }
    }

    /** Starts WireMock inside the JVM and proves its port over the families of the mode. */
    private Outcome embedded(Dependency dependency, IPv6WireMock embedded) {
        try {
            embedded.start();
        } catch (RuntimeException e) {
            return Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), e), e);
        }
        return Outcome.found(
                dependency,
                Verification.ofEmbedded(embedded.service(), classNetwork.mode(), embedded::endpoint, Patience.DEFAULT));
    }

    private static void stopAfter(Throwable failure, StartedDependencies started) {
        try {
            started.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
