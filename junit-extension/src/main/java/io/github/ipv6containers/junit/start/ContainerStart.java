package io.github.ipv6containers.junit.start;

import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.dependency.Ports;
import io.github.ipv6containers.junit.waiting.LifeWatch;
import io.github.ipv6containers.junit.waiting.OwnWait;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.NotProvedException;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.ServicePort;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.IsRunningStartupCheckStrategy;

/**
 * Starts one container on the network; its readiness is the proof of its ports, whatever its own wait is content with.
 *
 * <p>Which ports these are, and which recipe is its image's, is known when Testcontainers has the command that makes it.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerStart {

    /** Says that two classes want one container at the same time. */
    public static final String IN_USE =
            "is in use by a class that runs at the same time, and two classes in one container"
                    + " would disturb each other; give each a container of its own, or run them one after the other, for example"
                    + " by @ResourceLock(\"NAME\") on both.";

    private final Dependency dependency;
    private final GenericContainer<?> container;
    private final ProvenNetwork proven;
    private final TestNetwork network;
    private final MadeContainer made;

    private ContainerStart(
            Dependency dependency, GenericContainer<?> container, ProvenNetwork proven, boolean givesRecipe) {
        this.dependency = dependency;
        this.container = container;
        this.proven = proven;
        this.network = proven.network();
        this.made = new MadeContainer(dependency, container, proven, givesRecipe);
    }

    static Outcome of(Dependency dependency, GenericContainer<?> container, ProvenNetwork proven, boolean givesRecipe) {
        ContainerStart start = new ContainerStart(dependency, container, proven, givesRecipe);
        try {
            if (!start.isTaken()) {
                String text = "The container of " + dependency.name() + " " + IN_USE;
                return Outcome.failed(dependency, text, new IllegalStateException(text));
            }
            container.withCreateContainerCmdModifier(start.made::by);
            Outcome outcome = start.isJob() ? start.job() : start.proved();
            return outcome.withNotes(start.made.notes()).ofAnonymous(start.made.isAnonymous());
        } catch (Exception e) { // docker-java's and the container's own exceptions have no common parent
            return start.notStarted(e);
        }
    }

    /** Of two classes that share a static container and run at the same time one has it, and only that one stops it. */
    private boolean isTaken() {
        synchronized (container) {
            if (container.getNetwork() != null) {
                return false;
            }
            Placement.place(container, network);
            dependency.declared().take();
            return true;
        }
    }

    /** A container without ports that is meant to end runs before the others, and nothing of it is proved. */
    private boolean isJob() {
        return dependency.ports().isEmpty()
                && container.getExposedPorts().isEmpty()
                && container.getPortBindings().isEmpty()
                && container.getStartupCheckStrategy().getClass() != IsRunningStartupCheckStrategy.class;
    }

    private Outcome notStarted(Exception error) {
        return StartTrouble.proof(error)
                .map(NotProvedException::findings)
                .map(found -> Outcome.found(dependency, found))
                .orElseGet(() -> Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), error), error));
    }

    private Outcome job() {
        Placement.start(container);
        return Outcome.job(dependency);
    }

    private Outcome proved() {
        try (LifeWatch watch = LifeWatch.over(container, this::ended)) {
            OwnWait wait = OwnWait.watched(container, watch, this::prove);
            try {
                watch.start();
            } catch (Exception e) {
                return watch.ended()
                        .map(ended -> Outcome.found(dependency, ended))
                        .orElseGet(() -> wait.failedWait()
                                .map(failed -> failedWait(failed, e))
                                .orElseGet(() -> notStarted(e)))
                        .withLog(wait.lastWords());
            }
            // Some of Testcontainers' modules wait by themselves and ask no wait strategy.
            return wait.findings()
                    .or(() -> prove(Patience.DEFAULT.settle()))
                    .map(this::onTheModesFamilies)
                    .orElseGet(this::withoutPorts);
        }
    }

    /** Testcontainers takes a container as started that ended well. */
    private Outcome withoutPorts() {
        return ended().filter(ended -> Objects.requireNonNull(ended.ending()).exitCode() != 0)
                .map(ended -> Outcome.found(dependency, ended))
                .orElseGet(() -> Outcome.job(dependency));
    }

    private Outcome failedWait(OwnWait.FailedWait wait, Exception error) {
        return Outcome.failed(dependency, StartTrouble.failedWait(dependency.name(), wait, error), error);
    }

    private Outcome onTheModesFamilies(ServiceFindings found) {
        GrantedAddresses granted = new GrantedAddresses(found.granted());
        if (!found.allAnswer() || granted.match(network.mode())) {
            return Outcome.found(dependency, found);
        }
        ModeNotGrantedException error =
                new ModeNotGrantedException(network.engine().facts(), network.mode(), granted);
        return Outcome.failed(dependency, dependency.name() + ": " + error.getMessage(), error);
    }

    /** Proves what must answer, then looks whether the other ports do; nothing where there is no port. */
    private Optional<ServiceFindings> prove(Duration startUp) {
        Ports ports = dependency.declared();
        List<ServicePort> first = ports.must().isEmpty() ? ports.may() : ports.must();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        ServiceFindings found = prove(first, Patience.DEFAULT.withStartUp(startUp));
        if (found.ending() == null && first != ports.may() && !ports.may().isEmpty()) {
            found = found.and(prove(ports.may(), Patience.AT_A_GLANCE));
        }
        return Optional.of(made.withoutClosed(found));
    }

    private ServiceFindings prove(List<ServicePort> ports, Patience patience) {
        ServiceFindings found = proven.prove(
                made.service(ports),
                RunningContainer.on(network, container.getContainerInfo()),
                patience,
                Verification.Inside.ON_FAILURE);
        return found.allAnswer() || found.ending() != null ? found : ended().orElse(found);
    }

    /** Returns what is to be told of the container if it has ended; nothing while it runs or when it is removed. */
    private Optional<ServiceFindings> ended() {
        String containerId = container.getContainerId();
        if (containerId == null) {
            return Optional.empty();
        }
        try {
            RunningContainer running = RunningContainer.look(network, containerId);
            return running.ending()
                    .filter(ending -> ending.exitCode() >= 0)
                    .map(ending ->
                            made.ofEnded(Verification.ofEnded(made.service(dependency.ports()), running, ending)));
        } catch (NotFoundException removed) {
            return Optional.empty();
        }
    }
}
