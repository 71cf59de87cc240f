package io.github.ipv6containers.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PlantedListener;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import io.github.ipv6containers.side.HelperImage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.containers.GenericContainer;

@Tag("docker")
@Execution(ExecutionMode.CONCURRENT)
class ControlListenersDockerTests {

    @ParameterizedTest
    @EnumSource(StackMode.class)
    void everyPlantedListenerIsReadRightInEveryMode(StackMode mode) {
        Engine engine = Engine.connect();
        try (TestNetwork network = TestNetwork.create(engine, mode);
                ControlListeners listeners = ControlListeners.plant(network, Planted.create())) {
            ControlListeners.Reading reading = listeners.read(Patience.DEFAULT);

            assertThat(reading.controls()).hasSize(6).allMatch(Control::ok);
            assertThat(reading.isValid()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(StackMode.class)
    void aNetworkForTestsHasEveryListenerReadAndIsVacant(StackMode mode) {
        Engine engine = Engine.connect();
        try (ProvenNetwork network = ProvenNetwork.openForTests(engine, mode)) {
            assertThat(network.reading().controls()).hasSize(6).allMatch(Control::ok);
            assertThat(network.reading().userlandProxy())
                    .as("nobody's port is not published")
                    .isEmpty();
            assertThat(network.isVacant()).isTrue();
        }
    }

    /** As of another run, on another engine that gave out the same address. */
    @Test
    void listenersWithAnotherTokenAreNotTakenForOurs() {
        Engine engine = Engine.connect();
        try (TestNetwork network = TestNetwork.create(engine, StackMode.DUAL_STACK);
                GenericContainer<?> others =
                        HelperImage.running(ControlListeners.class, "controls.pl", List.of("another run's token"))) {
            others.withExposedPorts(7003).waitingFor(new NoWait());
            Placement.place(others, network);
            Placement.start(others);
            ServicePort both = new ServicePort(7003, PlantedListener.BOTH.id(), TokenHandshake.create());
            Service planted = new Service("planted listeners", HelperImage.NAME, List.of(both), "", "");
            RunningContainer running = RunningContainer.look(network, others.getContainerId());

            List<Fact> seen = new ListenerReader(planted, running, Patience.DEFAULT).read();

            assertThat(seen).extracting(Fact::vantage).contains(Vantage.NETWORK, Vantage.HOST, Vantage.PEER);
            assertThat(seen).extracting(Fact::stage).containsOnly(Stage.WRONG_PROTOCOL);
        }
    }
}
