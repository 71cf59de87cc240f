package io.github.ipv6containers.junit.start;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.waiting.LifeWatch;
import io.github.ipv6containers.junit.waiting.OwnWait;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.network.ModeNotGrantedException;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.ImageFacts;
import io.github.ipv6containers.proof.NotProvedException;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.proof.Subject;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.service.IPv6Container;
import io.github.ipv6containers.service.Placement;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;

/** Starts one container on the network and proves its ports, whatever its own wait was content with. */
final class ContainerStart {

    private final Dependency dependency;
    private final GenericContainer<?> container;
    private final ClassNetwork classNetwork;
    private final TestNetwork network;

    private ContainerStart(Dependency dependency, GenericContainer<?> container, ClassNetwork classNetwork) {
        this.dependency = dependency;
        this.container = container;
        this.classNetwork = classNetwork;
        this.network = classNetwork.open();
    }

    static Outcome of(Dependency dependency, GenericContainer<?> container, ClassNetwork classNetwork) {
        ContainerStart start = new ContainerStart(dependency, container, classNetwork);
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
        Duration startUp;
        try (LifeWatch watch = LifeWatch.over(container, this::ended)) {
            OwnWait wait = OwnWait.watched(container, watch, classNetwork::awaitReading);
            try {
                watch.start();
            } catch (Exception e) {
                return watch.ended()
                        .map(ended -> Outcome.found(dependency, ended))
                        .orElseGet(() -> notStarted(e))
                        .withLog(wait.lastWords());
            }
            // A container that says itself that it is ready needs no second start-up time.
            startUp = wait.leftToTheProof().orElse(Patience.DEFAULT.settle());
        }
        return verified(Patience.DEFAULT.withStartUp(startUp));
    }

    private Outcome verified(Patience patience) {
        classNetwork.awaitReading();
        RunningService service = look(container.getContainerId());
        ServiceFindings found = Verification.of(service, subject(), patience, Verification.Inside.ON_FAILURE);
        if (!found.allAnswer()) {
            return Outcome.found(dependency, found.ending() == null ? ended().orElse(found) : found);
        }
        GrantedAddresses granted = service.granted();
        if (!granted.match(network.mode())) {
            ModeNotGrantedException error =
                    new ModeNotGrantedException(network.engine().facts(), network.mode(), granted);
            return Outcome.failed(dependency, dependency.name() + ": " + error.getMessage(), error);
        }
        return Outcome.found(dependency, found);
    }

    private RunningService look(String containerId) {
        return RunningService.look(client(), containerId, network.getId(), network.mode(), dependency.ports());
    }

    private DockerClient client() {
        return network.engine().client();
    }

    private Subject subject() {
        String ran = container.getDockerImageName();
        if (!(container instanceof IPv6Container typed)) {
            return new Subject(dependency.name(), ImageFacts.read(client(), ran, ran), "", "");
        }
        return new Subject(
                typed.serviceName(),
                ImageFacts.read(client(), typed.requestedImage(), ran),
                typed.tuning().map(Tuning::mend).orElse(""),
                typed.tuning().map(Tuning::why).orElse(""));
    }

    /** Returns what is to be told of the container if it has ended; nothing while it runs or when it is removed. */
    private Optional<ServiceFindings> ended() {
        String containerId = container.getContainerId();
        if (containerId == null) {
            return Optional.empty();
        }
        try {
            RunningService service = look(containerId);
            return service.ending()
                    .filter(ending -> ending.exitCode() >= 0)
                    .map(ending -> EndedFindings.of(subject(), service, ending));
        } catch (NotFoundException removed) {
            return Optional.empty();
        }
    }
}
