package io.github.ipv6containers.report.measure;

import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.ImageFacts;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.service.NoWait;
import io.github.ipv6containers.service.Placement;
import io.github.ipv6containers.service.RecipeSetUp;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Runs one container on a network, proves its ports, and removes it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerRun {

    private final TestNetwork network;
    private final Patience patience;

    /** Takes the network, and how long an answer is waited for. */
    public ContainerRun(TestNetwork network, Patience patience) {
        this.network = network;
        this.patience = patience;
    }

    /** Runs a cell as shipped; the callback is called once it is started and before it is proved. */
    public Attempt run(Cell cell, ImageFacts image, Runnable whenStarted) {
        Settings settings = cell.variant().asShipped();
        return run(new Job(cell.recipe(), image, cell.variant(), cell.mode(), settings, ""), whenStarted);
    }

    /** Runs a job; what the engine refuses to start is told as not run, with its words. */
    Attempt run(Job job, Runnable whenStarted) {
        try (GenericContainer<?> container = container(job)) {
            long begin = System.nanoTime();
            start(job, container);
            long started = System.nanoTime();
            whenStarted.run();
            return prove(job, container.getContainerId(), millis(begin, started), started);
        } catch (RuntimeException e) {
            return Attempt.notRun(job.settings(), Reasons.of(e, network.engine().client()));
        }
    }

    /** Starts a container for its version alone; empty when it tells none. */
    String version(Job job) {
        try (GenericContainer<?> container = container(job)) {
            container.start();
            return VersionInside.of(network.engine().client(), container.getContainerId(), job.recipe());
        } catch (RuntimeException e) {
            return "";
        }
    }

    @SuppressWarnings("resource") // The callers close it.
    private GenericContainer<?> container(Job job) {
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse(job.image().requested()));
        container.withExposedPorts(
                job.variant().ports().stream().map(ServicePort::number).toArray(Integer[]::new));
        container.waitingFor(NoWait.INSTANCE);
        container.withStartupCheckStrategy(new StartedIsEnough());
        RecipeSetUp.apply(job.settings(), container);
        Placement.place(container, network);
        return container;
    }

    /** Testcontainers waits for published ports, which a container that ended at once never has; the proof tells that. */
    private void start(Job job, GenericContainer<?> container) {
        try {
            container.start();
        } catch (RuntimeException e) {
            if (container.getContainerId() == null || !hasEnded(job, container.getContainerId())) {
                throw e;
            }
        }
    }

    /** Tells whether it ran and is over, or is about to be; one that the engine never started has not ended. */
    private boolean hasEnded(Job job, String containerId) {
        return look(job, containerId).ending(patience.settle()).isPresent()
                && "exited"
                        .equals(network.engine()
                                .client()
                                .inspectContainerCmd(containerId)
                                .exec()
                                .getState()
                                .getStatus());
    }

    private RunningService look(Job job, String containerId) {
        return RunningService.look(
                network.engine().client(),
                containerId,
                network.getId(),
                network.mode(),
                job.variant().ports());
    }

    private Attempt prove(Job job, String containerId, long startMillis, long started) {
        Engine engine = network.engine();
        RunningService service = look(job, containerId);
        ServiceFindings findings = Verification.of(service, job.subject(), patience, Verification.Inside.ALWAYS);
        long proved = System.nanoTime();
        String version = job.version();
        if (version.isEmpty() && findings.ending() == null) {
            version = VersionInside.of(engine.client(), containerId, job.recipe());
        }
        if (version.isEmpty()) {
            version = job.image().version();
        }
        return Attempt.seen(findings, job.settings(), version, startMillis, millis(started, proved), service.logTail());
    }

    private static long millis(long begin, long end) {
        return (end - begin) / 1_000_000;
    }
}
