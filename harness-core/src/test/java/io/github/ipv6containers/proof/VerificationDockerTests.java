package io.github.ipv6containers.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import io.github.ipv6containers.side.HelperImage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.IsRunningStartupCheckStrategy;

@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class VerificationDockerTests {

    private static final ServicePort HTTP = new ServicePort(8080, "web", Handshakes.of("http:/"));
    private static final Patience PATIENCE = Patience.DEFAULT.withSettle(Duration.ofSeconds(6));

    private static TestNetwork network;

    @BeforeAll
    static void makeTheNetwork() {
        network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
    }

    @AfterAll
    static void removeTheNetwork() {
        network.close();
    }

    @Test
    void twoListenersAnswerOverBothFamilies() {
        ServiceFindings found = verify("0 0.0.0.0 8080", "0 :: 8080");

        assertThat(found.allAnswer()).isTrue();
        assertThat(found.ports()).extracting(PortFinding::finding).containsOnly(Finding.ANSWERS);
        assertThat(found.listening()).as("not paid for on the green path").isEmpty();
    }

    @Test
    void aFamilyThatComesUpLaterIsWaitedFor() {
        assertThat(verify("0 0.0.0.0 8080", "3 :: 8080").allAnswer()).isTrue();
    }

    @Test
    void aListenerForIPv4OnlyIsFoundWhateverTheHostsProxyAccepts() {
        ServiceFindings found = verify("0 0.0.0.0 8080");

        assertThat(found.allAnswer()).isFalse();
        assertThat(found.ports())
                .extracting(PortFinding::family, PortFinding::finding)
                .containsExactly(tuple(IPFamily.IPV4, Finding.ANSWERS), tuple(IPFamily.IPV6, Finding.REFUSES));
        assertThat(found.listening()).containsExactly(new ListenRow(8080, "0.0.0.0", "tcp"));
        assertThat(stage(found, IPFamily.IPV6, Vantage.LOOPBACK)).isEqualTo(Stage.REFUSED);
        assertThat(stage(found, IPFamily.IPV6, Vantage.HOST)).isNotEqualTo(Stage.ANSWERED);
    }

    @Test
    void aListenerOnLoopbackOnlyRefusesAtTheContainersAddress() {
        ServiceFindings found = verify("0 0.0.0.0 8080", "0 ::1 8080");

        assertThat(stage(found, IPFamily.IPV6, Vantage.NETWORK)).isEqualTo(Stage.REFUSED);
        assertThat(stage(found, IPFamily.IPV6, Vantage.LOOPBACK)).isEqualTo(Stage.ANSWERED);
        assertThat(found.ports()).extracting(PortFinding::finding).containsExactly(Finding.ANSWERS, Finding.REFUSES);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aReportWaitsForAPortThatAnswersInsideOnlyNoLongerThanForOneThatSettles() {
        Patience endless = PATIENCE.withStartUp(Duration.ofDays(1));
        try (GenericContainer<?> container =
                HelperImage.running(getClass(), "listener.pl", List.of("0 127.0.0.1 8080", "0 ::1 8080"))) {
            ServiceFindings found = verify(container, endless, Verification.Inside.ALWAYS);

            assertThat(found.ports()).extracting(PortFinding::finding).containsOnly(Finding.REFUSES);
            assertThat(stage(found, IPFamily.IPV6, Vantage.LOOPBACK)).isEqualTo(Stage.ANSWERED);
        }
    }

    @Test
    void aContainerThatEndsEndsTheWaitAtOnce() {
        try (GenericContainer<?> container = new GenericContainer<>(HelperImage.NAME)) {
            container.withCommand("sh", "-c", "echo going; sleep 1; echo gone >&2; exit 7");
            ServiceFindings found = verify(container);

            Ending ending = Objects.requireNonNull(found.ending());
            assertThat(ending.exitCode()).isEqualTo(7);
            assertThat(ending.logTail()).containsExactly("going", "gone");
            assertThat(found.allAnswer()).isFalse();
        }
    }

    @Test
    void portsArePublishedOnLoopbackOnlyAndOnOneNumber() {
        try (GenericContainer<?> container = HelperImage.running(getClass(), "listener.pl", List.of("0 :: 8080"))) {
            start(container);
            InspectContainerResponse info = container.getCurrentContainerInfo();
            List<Ports.Binding> bindings = info.getNetworkSettings().getPorts().getBindings().values().stream()
                    .flatMap(Stream::of)
                    .toList();

            assertThat(bindings).extracting(Ports.Binding::getHostIp).containsExactlyInAnyOrder("127.0.0.1", "::1");
            assertThat(bindings)
                    .extracting(Ports.Binding::getHostPortSpec)
                    .containsOnly(bindings.get(0).getHostPortSpec());
        }
    }

    private ServiceFindings verify(String... listeners) {
        try (GenericContainer<?> container = HelperImage.running(getClass(), "listener.pl", List.of(listeners))) {
            return verify(container);
        }
    }

    private static ServiceFindings verify(GenericContainer<?> container) {
        return verify(container, PATIENCE, Verification.Inside.ON_FAILURE);
    }

    private static ServiceFindings verify(
            GenericContainer<?> container, Patience patience, Verification.Inside inside) {
        start(container);
        return Verification.of(
                new Service("listener", HelperImage.NAME, List.of(HTTP), "", ""),
                RunningContainer.look(network, container.getContainerId()),
                patience,
                inside);
    }

    private static void start(GenericContainer<?> container) {
        container.withExposedPorts(HTTP.number());
        container.withStartupCheckStrategy(new IsRunningStartupCheckStrategy());
        container.waitingFor(new NoWait());
        Placement.place(container, network);
        container.start();
    }

    private static Stage stage(ServiceFindings found, IPFamily family, Vantage vantage) {
        return found.ports().stream()
                .flatMap(port -> port.facts().stream())
                .filter(fact -> fact.isAbout(HTTP.number(), family, vantage))
                .map(Fact::stage)
                .findFirst()
                .orElseThrow();
    }
}
