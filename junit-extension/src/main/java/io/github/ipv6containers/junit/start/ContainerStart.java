package io.github.ipv6containers.junit.start;

import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.waiting.LifeWatch;
import io.github.ipv6containers.junit.waiting.OwnWait;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.NotProvedException;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** Starts one container on the network; its readiness is the proof of its ports, whatever its own wait is content with. */
final class ContainerStart {

    private final Dependency dependency;
    private final GenericContainer<?> container;
    private final ProvenNetwork proven;
    private final TestNetwork network;

    private ContainerStart(Dependency dependency, GenericContainer<?> container, ProvenNetwork proven) {
        this.dependency = dependency;
        this.container = container;
        this.proven = proven;
        this.network = proven.network();
    }

    static Outcome of(Dependency dependency, GenericContainer<?> container, ProvenNetwork proven) {
        ContainerStart start = new ContainerStart(dependency, container, proven);
        try {
            Placement.place(container, start.network);
            return dependency.ports().isEmpty() ? start.job() : start.proved();
        } catch (Exception e) { // docker-java's and the container's own exceptions have no common parent
            return start.notStarted(e);
        }
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
                        .orElseGet(
                                () -> wait.inVain().map(vain -> inVain(vain, e)).orElseGet(() -> notStarted(e)))
                        .withLog(wait.lastWords());
            }
            // Some of Testcontainers' modules wait by themselves and ask no wait strategy.
            return onTheModesFamilies(wait.findings().orElseGet(() -> prove(Patience.DEFAULT.settle())));
        }
    }

    private Outcome inVain(OwnWait.InVain wait, Exception error) {
        return Outcome.failed(dependency, StartTrouble.inVain(dependency.name(), wait, error), error);
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

    private ServiceFindings prove(Duration startUp) {
        ServiceFindings found = proven.prove(
                service(),
                RunningContainer.on(network, container.getContainerInfo()),
                Patience.DEFAULT.withStartUp(startUp),
                Verification.Inside.ON_FAILURE);
        return found.allAnswer() || found.ending() != null ? found : ended().orElse(found);
    }

    private Service service() {
        Service known = IPv6Container.serviceOf(container);
        String name = container instanceof IPv6Container ? known.name() : dependency.name();
        return new Service(name, known.image(), dependency.ports(), known.mend(), known.why());
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
                    .map(ending -> Verification.ofEnded(service(), running, ending));
        } catch (NotFoundException removed) {
            return Optional.empty();
        }
    }
}
