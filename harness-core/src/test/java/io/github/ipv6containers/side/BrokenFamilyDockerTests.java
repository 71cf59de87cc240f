package io.github.ipv6containers.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Breakage;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.network.TestNetwork;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;

@Tag("docker")
class BrokenFamilyDockerTests {

    private static final String ALIAS = "server";

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60));

    private static TestNetwork network;
    private static Server server;

    @BeforeAll
    static void start() {
        network = TestNetwork.create(Engine.connect(), StackMode.DUAL_STACK);
        server = new Server(network).withNetworkAliases(ALIAS);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        network.close();
    }

    @AfterEach
    void mend() {
        server.mend();
    }

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aRejectedFamilyIsRefusedAtOnceAndTheOtherAnswers(IPFamily family) {
        server.breakFamily(family, Breakage.REJECT);

        assertThat(atTheContainer(family)).isEqualTo(Stage.REFUSED);
        assertThat(atTheContainer(other(family))).isEqualTo(Stage.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(IPFamily.class)
    void aDroppedFamilyTimesOutAndTheOtherAnswers(IPFamily family) {
        server.breakFamily(family, Breakage.DROP);

        assertThat(atTheContainer(family)).isEqualTo(Stage.TIMED_OUT);
        assertThat(atTheContainer(other(family))).isEqualTo(Stage.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(Breakage.class)
    void behindThePublishedPortTheProxyAcceptsAndNobodyAnswers(Breakage breakage) {
        server.breakFamily(IPFamily.IPV6, breakage);

        assertThat(published(IPFamily.IPV6)).isEqualTo(Stage.SILENT);
        assertThat(published(IPFamily.IPV4)).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void anotherBreakageTakesThePlaceOfTheFirstAndMendingEndsIt() {
        server.breakFamily(IPFamily.IPV6, Breakage.DROP);
        server.breakFamily(IPFamily.IPV6, Breakage.REJECT);

        assertThat(atTheContainer(IPFamily.IPV6)).isEqualTo(Stage.REFUSED);
        server.mend();
        assertThat(atTheContainer(IPFamily.IPV6)).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void containersReachEachOtherByNameOverBothFamilies() {
        assertThat(names())
                .isEqualTo("A %s HTTP/1.1 200 OK%nAAAA %s HTTP/1.1 200 OK%n"
                        .formatted(address(IPFamily.IPV4), address(IPFamily.IPV6)));
    }

    @Test
    void namesStillResolveToBothFamiliesWhileOneIsDead() {
        server.breakFamily(IPFamily.IPV6, Breakage.REJECT);

        assertThat(names())
                .isEqualTo("A %s HTTP/1.1 200 OK%nAAAA %s Connection refused%n"
                        .formatted(address(IPFamily.IPV4), address(IPFamily.IPV6)));
    }

    @Test
    void whatIsNotStartedCannotBeBroken() {
        assertThatThrownBy(() -> new Server(network).breakFamily(IPFamily.IPV6, Breakage.DROP))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Server is not started; start it first or put @Container on its field.");
    }

    private static String names() {
        try (GenericContainer<?> peer = new GenericContainer<>(HelperImage.NAME)) {
            HelperImage.runToEnd(peer.withCommand("perl", "-e", Server.script("names.pl"), ALIAS)
                    .withNetwork(network));
            return peer.getLogs(OutputType.STDOUT);
        }
    }

    private static String address(IPFamily family) {
        return server.networkEndpoint(Server.PORT, family).host();
    }

    private static IPFamily other(IPFamily family) {
        return family == IPFamily.IPV4 ? IPFamily.IPV6 : IPFamily.IPV4;
    }

    private static Stage atTheContainer(IPFamily family) {
        return dial(Vantage.NETWORK, server.networkEndpoint(Server.PORT, family));
    }

    private static Stage published(IPFamily family) {
        return dial(Vantage.HOST, server.endpoint(Server.PORT, family));
    }

    private static Stage dial(Vantage vantage, Endpoint endpoint) {
        return SocketProbe.dial(
                        new ProbeTarget(server.service().ports().get(0), endpoint.family(), vantage, endpoint), SHORT)
                .stage();
    }
}
