package io.github.ipv6containers.report.measure;

import com.github.dockerjava.api.model.ExposedPort;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RecipeSetUp;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.container.StartedIsEnough;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineWatch;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.lanes.Job;
import io.github.ipv6containers.report.lanes.JobRun;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.lanes.Turns;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.service.Refusal;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Runs one container on a network, proves its ports, and removes it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerRun implements JobRun {

    private final ProvenNetwork proven;
    private final TestNetwork network;
    private final Patience patience;
    private final Consumer<GenericContainer<?>> further;
    private final Turns turns;
    private final EngineWatch watch;
    private final int absences;
    private Runnable whenProved = () -> {};
    private Verification.Inside inside = Verification.Inside.ALWAYS;

    /** Takes the network, how long an answer is waited for, and the turns that containers take to start and be proved. */
    ContainerRun(ProvenNetwork proven, Patience patience, Turns turns) {
        this(proven, patience, turns, container -> {});
    }

    /** Runs one container at a time; takes what is said to it besides a job's settings as well. */
    public ContainerRun(ProvenNetwork proven, Patience patience, Consumer<GenericContainer<?>> further) {
        this(proven, patience, new Turns(1), further);
    }

    private ContainerRun(ProvenNetwork proven, Patience patience, Turns turns, Consumer<GenericContainer<?>> further) {
        this.turns = turns;
        this.further = further;
        this.proven = proven;
        this.network = proven.network();
        this.patience = patience;
        this.watch = network.engine().watch();
        this.absences = watch.absences();
    }

    /** Says what is to be done when a container is proved and not removed yet. */
    public ContainerRun whenProved(Runnable next) {
        whenProved = next;
        return this;
    }

    /** Says whether one that answers everywhere is looked at from inside too, as evidence; it is, if nothing is said. */
    public ContainerRun alwaysLookingInside(boolean evidence) {
        inside = evidence ? Verification.Inside.ALWAYS : Verification.Inside.UNLESS_ALL_ANSWER;
        return this;
    }

    /** Runs a cell as shipped; the callback is called once it is started and before it is proved. */
    public Attempt run(Cell cell, ImageFacts image, Set<Refusal> refusals, Runnable whenStarted) {
        Settings settings = cell.variant().asShipped();
        return run(new Job(cell.recipe(), image, cell.variant(), cell.mode(), settings, "", refusals), whenStarted);
    }

    /** What an engine takes with it when it goes has not failed, and its network is not there for what comes next. */
    @Override
    public Attempt run(Job job, Runnable whenStarted) {
        if (watch.absences() > absences) {
            return Attempt.notRun(job.settings(), watch.goneWords());
        }
        Attempt attempt = attempt(job, whenStarted);
        boolean good = attempt.findings() != null && attempt.findings().allAnswer();
        return good || watch.absences() == absences ? attempt : Attempt.notRun(job.settings(), watch.goneWords());
    }

    private Attempt attempt(Job job, Runnable whenStarted) {
        try (Turns.Turn turn = turns.take();
                Passing passing = new Passing(container(job), network.engine())) {
            long begin = System.nanoTime();
            Placement.start(passing.container());
            long started = System.nanoTime();
            whenStarted.run();
            RunningContainer running = RunningContainer.lookWhenPublished(
                            network, passing.container().getContainerId())
                    .whenAnswered(turn::close);
            Attempt proved = prove(job, running, millis(begin, started), started);
            whenProved.run();
            return proved;
        } catch (RuntimeException e) {
            return Attempt.notRun(job.settings(), Reasons.of(e, watch, absences));
        }
    }

    @Override
    public String version(Job job) {
        Turns.Turn turn = turns.take();
        try (Passing passing = new Passing(container(job), network.engine())) {
            Placement.start(passing.container());
            return VersionInside.of(
                    network.engine().client(), passing.container().getContainerId(), job.recipe());
        } catch (RuntimeException e) {
            return "";
        } finally {
            turn.close();
        }
    }

    /**
     * Makes the container, which Testcontainers does not know to have ports: it waits 5 s for those that it knows, and
     * removes a container that never got them or lost them by ending at once; the proof tells either, with its log.
     */
    @SuppressWarnings("resource") // The callers close it.
    private GenericContainer<?> container(Job job) {
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse(job.image().requested()));
        container.withCreateContainerCmdModifier(command -> command.withExposedPorts(exposed(job)));
        container.withImagePullPolicy(any -> false); // it was looked for, and Testcontainers would list all images
        container.waitingFor(new NoWait());
        container.withStartupCheckStrategy(new StartedIsEnough());
        RecipeSetUp.apply(job.settings(), container);
        Placement.place(container, network);
        further.accept(container);
        return container;
    }

    private static ExposedPort[] exposed(Job job) {
        return job.variant().ports().stream()
                .map(port -> ExposedPort.tcp(port.number()))
                .toArray(ExposedPort[]::new);
    }

    private Attempt prove(Job job, RunningContainer running, long startMillis, long started) {
        Engine engine = network.engine();
        ServiceFindings findings = proven.prove(job.service(), running, patience, inside);
        long proved = System.nanoTime();
        String version = job.version();
        if (version.isEmpty() && findings.ending() == null) {
            version = VersionInside.of(engine.client(), running.containerId(), job.recipe());
        }
        if (version.isEmpty()) {
            version = job.image().version();
        }
        return Attempt.seen(findings, job.settings(), version, startMillis, millis(started, proved), running.logTail());
    }

    private static long millis(long begin, long end) {
        return (end - begin) / 1_000_000;
    }
}
