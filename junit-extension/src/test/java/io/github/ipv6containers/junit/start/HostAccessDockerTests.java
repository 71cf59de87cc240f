package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.dependency.Ports;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.Container;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.PortForwardingContainer;

/** Containers that fetch a page from this JVM, as {@code exposeHostPorts(…)} has it. */
@Tag("docker")
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class HostAccessDockerTests {

    private static final String FETCH = """
            use IO::Socket::IP;
            my ($port, $family) = @ARGV;
            my $to = IO::Socket::IP->new(PeerHost => "host.testcontainers.internal", PeerPort => $port,
                Family => $family eq "IPv6" ? Socket::AF_INET6 : Socket::AF_INET) or die "no way: $@";
            print $to "GET / HTTP/1.0\\r\\n\\r\\n";
            print while <$to>;
            """;

    private final NetworkPool pool = new NetworkPool();
    private HttpServer server;

    @BeforeAll
    void expose() throws IOException {
        server = started("from the test");
        Testcontainers.exposeHostPorts(server.getAddress().getPort());
    }

    @AfterAll
    void close() throws ReflectiveOperationException {
        server.stop(0);
        pool.close();
        forgetWhatIsExposed();
    }

    /** Else each network of the classes that this JVM runs next would have a server that leads to what is exposed here. */
    private static void forgetWhatIsExposed() throws ReflectiveOperationException {
        Method reset = PortForwardingContainer.class.getDeclaredMethod("reset");
        reset.setAccessible(true);
        reset.invoke(PortForwardingContainer.INSTANCE);
    }

    @ParameterizedTest
    @EnumSource
    void theyReachThisMachineByNameOverEachFamilyOfTheirModeAndNoOther(StackMode mode) throws Exception {
        GenericContainer<?> tool = new GenericContainer<>("debian:trixie-slim").withCommand("sleep", "300");
        HttpServer later = started("from a later one");
        ClassNetwork network = new ClassNetwork(pool, mode, true);
        try {
            Outcome outcome = ContainerStart.of(
                    new Dependency("it", tool, new Ports(List.of(), Set.of(), false)), tool, network.open(), true);
            Testcontainers.exposeHostPorts(later.getAddress().getPort());

            assertThat(outcome.isGood()).as(outcome.trouble()).isTrue();
            assertThat(tool.getContainerInfo().getNetworkSettings().getNetworks())
                    .as("networks that it is on")
                    .hasSize(1);
            for (IPFamily family : IPFamily.values()) {
                if (mode.families().contains(family)) {
                    assertThat(fetched(tool, server, family))
                            .as("over %s", family)
                            .endsWith("from the test");
                    assertThat(fetched(tool, later, family))
                            .as("over %s", family)
                            .endsWith("from a later one");
                } else {
                    assertThat(fetched(tool, server, family))
                            .as("over %s", family)
                            .startsWith("no way: ");
                }
            }
        } finally {
            tool.stop();
            network.close();
            later.stop(0);
        }
        assertThat(network.open().network().occupants())
                .as("what is left on the network")
                .isEmpty();
        network.close();
    }

    private static HttpServer started(String said) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", exchange -> {
            byte[] page = said.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String fetched(GenericContainer<?> tool, HttpServer server, IPFamily family) throws Exception {
        Container.ExecResult result = tool.execInContainer(
                "perl", "-e", FETCH, String.valueOf(server.getAddress().getPort()), family.toString());
        return result.getStdout() + result.getStderr();
    }
}
