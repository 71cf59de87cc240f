package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.container.HostRoute;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.dependency.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** Starts one container after the other on a network that they share, and stops each. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class OneContainer {

    private final NetworkPool pool = new NetworkPool();
    ProvenNetwork network;

    @BeforeAll
    void open() {
        network = pool.take(StackMode.DUAL_STACK);
    }

    @AfterAll
    void close() {
        pool.giveBack(network);
        pool.close();
    }

    void started(GenericContainer<?> container, Set<Integer> exempt, boolean recipes, Consumer<Outcome> then) {
        started(network, container, exempt, recipes, then);
    }

    private static void started(
            ProvenNetwork network,
            GenericContainer<?> container,
            Set<Integer> exempt,
            boolean recipes,
            Consumer<Outcome> then) {
        Dependency dependency = new Dependency("it", container, new Ports(List.of(), exempt, false));
        try {
            then.accept(ContainerStart.of(dependency, container, network, recipes));
        } finally {
            container.stop();
        }
    }

    String textOf(Outcome outcome) {
        try {
            FailureText.check(List.of(outcome), network.reading().controls());
            return "";
        } catch (VerificationFailedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static int published(GenericContainer<?> container, IPFamily family) {
        return HostRoute.to(container, 6379, family).map(Endpoint::port).orElse(0);
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @SuppressWarnings("resource") // Stopped by the test.
    static GenericContainer<?> nginx() {
        return new GenericContainer<>("nginx:1.18").withExposedPorts(80);
    }

    @SuppressWarnings("resource") // Stopped by the test.
    static GenericContainer<?> redis(Integer... ports) {
        return new GenericContainer<>("redis:8.2")
                .withExposedPorts(ports)
                .waitingFor(Wait.forLogMessage(".*Ready to accept connections.*", 1));
    }
}
