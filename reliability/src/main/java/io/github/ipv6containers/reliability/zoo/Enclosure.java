package io.github.ipv6containers.reliability.zoo;

import com.github.dockerjava.api.model.ExposedPort;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.container.StartedIsEnough;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.message.VerificationText;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** One container with a listener on each of its ports. */
final class Enclosure {

    private static final DockerImageName IMAGE = DockerImageName.parse("ipv6containers-check/zoo");
    private static final int FIRST_PORT = 8000;

    private final List<Listener> listeners;

    Enclosure(List<Listener> listeners) {
        this.listeners = listeners;
    }

    /** Starts it on the network, proves its ports, and removes it. */
    List<Verdict> verdicts(ProvenNetwork network, Patience patience) {
        try (GenericContainer<?> container = new GenericContainer<>(IMAGE)) {
            container.withCommand(words());
            container.withCreateContainerCmdModifier(command -> command.withExposedPorts(exposed()));
            container.waitingFor(new NoWait());
            container.withStartupCheckStrategy(new StartedIsEnough());
            Placement.place(container, network.network());
            Placement.start(container);
            RunningContainer running =
                    RunningContainer.lookWhenPublished(network.network(), container.getContainerId());
            Service service = new Service("zoo", IMAGE.asCanonicalNameString(), ports(), "", "");
            return verdicts(network, network.prove(service, running, patience, Verification.Inside.ALWAYS));
        }
    }

    private List<Verdict> verdicts(ProvenNetwork network, ServiceFindings findings) {
        String text = VerificationText.of(List.of(findings), network.reading().controls());
        List<Verdict> verdicts = new ArrayList<>();
        for (PortFinding found : findings.ports()) {
            Listener listener = listeners.get(found.port().number() - FIRST_PORT);
            // Who has ended is told once for all ports.
            Finding finding = findings.ending() == null ? found.finding() : Finding.REFUSES;
            verdicts.add(new Verdict(
                    listener,
                    findings.mode(),
                    found.family(),
                    listener.truth(findings.mode(), found.family()),
                    finding,
                    text));
        }
        int due = listeners.size() * findings.mode().families().size();
        if (verdicts.size() != due) {
            throw new IllegalStateException(
                    "Of " + due + " families of ports, " + verdicts.size() + " were judged.\n" + text);
        }
        return verdicts;
    }

    private String[] words() {
        List<String> words = new ArrayList<>();
        for (ServicePort port : ports()) {
            words.add(String.valueOf(port.number()));
            words.addAll(listeners.get(port.number() - FIRST_PORT).words());
        }
        return words.stream().skip(1).toArray(String[]::new); // the image's entry point has the first port
    }

    private List<ServicePort> ports() {
        List<ServicePort> ports = new ArrayList<>();
        for (Listener listener : listeners) {
            ports.add(new ServicePort(
                    FIRST_PORT + ports.size(), listener.toString(), Handshakes.of(listener.handshake())));
        }
        return ports;
    }

    private ExposedPort[] exposed() {
        return ports().stream().map(port -> ExposedPort.tcp(port.number())).toArray(ExposedPort[]::new);
    }
}
