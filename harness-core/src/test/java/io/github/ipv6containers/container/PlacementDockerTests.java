package io.github.ipv6containers.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.side.HelperImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.containers.GenericContainer;

@Tag("docker")
class PlacementDockerTests {

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aPortThatAProcessTookMeanwhileIsChosenAnew(IPFamily family) throws IOException {
        try (TestNetwork network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
                Late container = new Late(network)) {
            try (ServerSocket taker = new ServerSocket()) {
                container.between = number -> taker.bind(new InetSocketAddress(family.loopbackAddress(), number));

                Placement.start(container);
            }

            container.runsOnOtherNumbers();
        }
    }

    @Test
    void aPortThatAContainerTookMeanwhileIsChosenAnew() throws IOException {
        try (TestNetwork network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
                Late taker = new Late(network);
                Late container = new Late(network)) {
            container.between = number -> {
                taker.setPortBindings(List.of("127.0.0.1:" + number + ":8080"));
                taker.start();
            };

            Placement.start(container);

            container.runsOnOtherNumbers();
        }
    }

    /** Does something with a port's number after it was chosen and before the engine is told to start the container. */
    private static final class Late extends GenericContainer<Late> {

        private final List<Integer> chosen = new ArrayList<>();
        private TakesPort between = number -> {};

        private Late(TestNetwork network) {
            super(HelperImage.NAME);
            withCommand("sleep", "600");
            withExposedPorts(8080);
            waitingFor(new NoWait());
            Placement.place(this, network);
        }

        @Override
        protected void containerIsCreated(String containerId) {
            int number = Integer.parseInt(getDockerClient()
                    .inspectContainerCmd(containerId)
                    .exec()
                    .getHostConfig()
                    .getPortBindings()
                    .getBindings()
                    .values()
                    .iterator()
                    .next()[0]
                    .getHostPortSpec());
            chosen.add(number);
            if (chosen.size() == 1) {
                try {
                    between.take(number);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void runsOnOtherNumbers() {
            InspectContainerResponse running =
                    getDockerClient().inspectContainerCmd(getContainerId()).exec();
            assertThat(chosen).hasSize(2).doesNotHaveDuplicates();
            assertThat(running.getState().getRunning()).isTrue();
            assertThat(List.of(IPFamily.values()))
                    .extracting(family -> PublishedPorts.read(running).endpoint(8080, family))
                    .allSatisfy(published ->
                            assertThat(published).map(Endpoint::port).hasValue(chosen.get(1)));
        }
    }

    private interface TakesPort {
        void take(int number) throws IOException;
    }
}
