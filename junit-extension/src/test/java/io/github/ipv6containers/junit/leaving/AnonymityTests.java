package io.github.ipv6containers.junit.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import com.github.dockerjava.api.model.VolumesFrom;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.engine.FreePorts;
import io.github.ipv6containers.engine.RunLabels;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.shaded.com.github.dockerjava.core.command.CreateContainerCmdImpl;

class AnonymityTests {

    private final FreePorts ports = new FreePorts();

    @Test
    void isThatOfAContainerOfWhichNothingIsSaid() {
        assertThat(isAnonymous(command -> {})).isTrue();
    }

    @Test
    void isThatOfAContainerWhosePortsAreChosenByTheHarness() {
        int chosen = ports.onAll(List.of(IPFamily.IPV4));

        assertThat(isAnonymous(command -> host(command).withPortBindings(published(chosen))))
                .isTrue();
    }

    @Test
    void isThatOfAContainerThatOnlyReadsAFolderOfTheHost() {
        assertThat(isAnonymous(
                        command -> host(command).withBinds(new Bind("/data", new Volume("/data"), AccessMode.ro))))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isLostBy(String what, Consumer<CreateContainerCmd> said) {
        assertThat(isAnonymous(said)).isFalse();
    }

    static Stream<Arguments> isLostBy() {
        return Stream.of(
                said("a name", command -> command.withName("database")),
                said("a host name", command -> command.withHostName("database")),
                said("an alias", command -> command.withAliases("tc-8Gy3Hm2K", "database")),
                said("a label", command -> command.withLabels(Map.of("traefik.enable", "true"))),
                said("an IPv4 address", command -> command.withIpv4Address("172.30.0.5")),
                said("an IPv6 address", command -> command.withIpv6Address("fd00::5")),
                said("a MAC address", command -> command.withMacAddress("02:42:ac:11:00:05")),
                said("a port of the host", command -> host(command).withPortBindings(published(15432))),
                said("a range of them", command -> host(command)
                        .withPortBindings(
                                new PortBinding(Ports.Binding.bindPortRange(15432, 15440), ExposedPort.tcp(5432)))),
                said("a folder of the host", command -> host(command)
                        .withBinds(new Bind("/data", new Volume("/data")))),
                said("a mount", command -> host(command).withMounts(List.of(new Mount()))),
                said("the volumes of another", command -> host(command).withVolumesFrom(new VolumesFrom("other"))));
    }

    @Test
    void isLostByAClassThatDoesSomethingOfItsOwnAtTheEnd() {
        assertThat(isAnonymous(new Recording(), command -> {})).isFalse();
    }

    @Test
    void isThatOfAClassThatDoesSomethingOfItsOwnAtTheStart() {
        assertThat(isAnonymous(new Starting(), command -> {})).isTrue();
    }

    private boolean isAnonymous(Consumer<CreateContainerCmd> said) {
        return isAnonymous(new GenericContainer<>("redis:8.2"), said);
    }

    private boolean isAnonymous(GenericContainer<?> container, Consumer<CreateContainerCmd> said) {
        CreateContainerCmd command = new CreateContainerCmdImpl(any -> null, null, "redis:8.2");
        command.withHostConfig(HostConfig.newHostConfig());
        command.withAliases(container.getNetworkAliases());
        command.withLabels(RunLabels.withTestcontainers());
        said.accept(command);
        return Anonymity.of(container, command, ports);
    }

    private static HostConfig host(CreateContainerCmd command) {
        return Objects.requireNonNull(command.getHostConfig());
    }

    private static PortBinding published(int port) {
        return new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), ExposedPort.tcp(5432));
    }

    private static Arguments said(String what, Consumer<CreateContainerCmd> said) {
        return Arguments.of(what, said);
    }

    private static final class Recording extends GenericContainer<Recording> {

        Recording() {
            super("redis:8.2");
        }

        @Override
        protected void containerIsStopping(InspectContainerResponse container) {}
    }

    private static final class Starting extends GenericContainer<Starting> {

        Starting() {
            super("redis:8.2");
        }

        @Override
        protected void containerIsStarted(InspectContainerResponse container) {}
    }
}
