package io.github.ipv6containers.junit;

import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.engine.NoEngineException;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.TestNetwork;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;

/** Starts what belongs to a class or a test method, all or nothing. */
final class VerifiedStart {

    private final ClassNetwork classNetwork;
    private final List<Dependency> ordered;

    private VerifiedStart(ClassNetwork classNetwork, List<Dependency> ordered) {
        this.classNetwork = classNetwork;
        this.ordered = ordered;
    }

    /**
     * Starts and proves all; when anything is not proved, all are stopped.
     *
     * @throws VerificationFailedException if anything is not proved; one message for all
     * @throws org.opentest4j.TestAbortedException if the mode cannot be had and that is to be skipped
     */
    static StartedDependencies of(ClassNetwork classNetwork, List<Dependency> ordered, ProgressLine progress) {
        try {
            return new VerifiedStart(classNetwork, ordered).run(progress);
        } catch (NoEngineException | ModeNotGrantedException | UnsupportedModeException e) {
            throw classNetwork.settings().unsupported().outcome(e);
        }
    }

    private StartedDependencies run(ProgressLine progress) {
        StartedDependencies started = new StartedDependencies(ordered);
        try {
            boolean containers = ordered.stream().anyMatch(d -> d.container().isPresent());
            TestNetwork network = containers ? classNetwork.open() : null;
            List<Outcome> outcomes = ParallelStart.of(ordered, dependency -> start(dependency, network));
            List<Control> controls = containers ? classNetwork.controls() : List.of();
            FailureText.check(outcomes, controls);
            progress.log(outcomes, network);
            return started;
        } catch (RuntimeException | Error e) {
            stopAfter(e, started);
            throw e;
        }
    }

    private Outcome start(Dependency dependency, @Nullable TestNetwork network) {
        if (network != null && dependency.startable() instanceof GenericContainer<?> container) {
            return ContainerStart.of(dependency, container, network);
        }
        if (dependency.startable() instanceof IPv6WireMock embedded) {
            return EmbeddedStart.of(
                    dependency, embedded, classNetwork.settings().mode());
        }
        try {
            dependency.startable().start();
            return Outcome.job(dependency);
        } catch (RuntimeException e) {
            return Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), e), e);
        }
    }

    private static void stopAfter(Throwable failure, StartedDependencies started) {
        try {
            started.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
