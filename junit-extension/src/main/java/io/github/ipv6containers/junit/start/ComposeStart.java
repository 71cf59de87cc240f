package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.compose.ComposeEnvironment;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.service.Service;
import java.util.List;
import org.testcontainers.lifecycle.Startable;

/** Starts the services of a Compose environment on the network, and proves each port that is exposed of them. */
record ComposeStart(Dependency dependency, ComposeEnvironment compose, ProvenNetwork proven) {

    static Outcome of(Dependency dependency, Startable compose, ProvenNetwork proven) {
        try {
            return new ComposeStart(dependency, new ComposeEnvironment(compose), proven).started();
        } catch (Exception e) { // docker-java's and Testcontainers' own have no common parent
            return Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), e), e);
        }
    }

    private Outcome started() {
        compose.place(proven.network(), () -> {});
        compose.start(proven.network().engine().client());
        List<ServiceFindings> found = compose.exposed(proven.network().engine().client()).parallelStream()
                .map(this::proved)
                .toList();
        return Outcome.found(dependency, found);
    }

    private ServiceFindings proved(ComposeEnvironment.Exposed exposed) {
        TestNetwork network = proven.network();
        KnownImage image = KnownImage.of(network.engine().client(), exposed.image());
        Service service = image.service(exposed.name(), image.required(exposed.ports()), network.mode());
        return proven.prove(
                service,
                RunningContainer.lookWhenPublished(network, exposed.container()),
                Patience.DEFAULT,
                Verification.Inside.ON_FAILURE);
    }
}
