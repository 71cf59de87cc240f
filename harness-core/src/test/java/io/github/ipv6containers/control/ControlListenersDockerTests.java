package io.github.ipv6containers.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("docker")
class ControlListenersDockerTests {

    @ParameterizedTest
    @EnumSource(StackMode.class)
    void everyPlantedListenerIsReadRightInEveryMode(StackMode mode) {
        Engine engine = Engine.connect();
        try (TestNetwork network = TestNetwork.create(engine, mode);
                ControlListeners listeners = ControlListeners.plant(network)) {
            ControlListeners.Reading reading = listeners.read(Patience.DEFAULT);

            assertThat(reading.controls()).hasSize(6).allMatch(Control::ok);
            assertThat(reading.isValid()).isTrue();
        }
    }
}
