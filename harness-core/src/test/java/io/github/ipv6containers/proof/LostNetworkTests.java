package io.github.ipv6containers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.LogContainerCmd;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.handshake.Handshakes;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.ServicePort;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine takes the addresses of a container away before it calls it ended; on a busy machine seconds before. */
class LostNetworkTests {

    private static final String RUNS = """
            {"Id": "c", "State": {"Running": true}, "NetworkSettings": {"Networks": {}, "Ports": {}}}""";
    private static final String ENDED = """
            {"Id": "c", "State": {"Running": false, "ExitCode": 7}, "NetworkSettings": {"Networks": {}, "Ports": {}}}""";

    private static final List<ServicePort> PORTS = List.of(new ServicePort(80, "web", Handshakes.of("http")));

    @Test
    void aContainerWithoutAddressesIsFoundEndedWhenItEndsSoon() {
        assertThat(Proof.of(service(RUNS, RUNS, RUNS, ENDED), patience(Duration.ofMinutes(1)), false)
                        .ending())
                .map(Ending::exitCode)
                .contains(7);
    }

    @Test
    void oneThatRunsOnHasNotEnded() {
        assertThat(Proof.of(service(RUNS), patience(Duration.ZERO), false).ending())
                .isEmpty();
    }

    private static Patience patience(Duration settle) {
        return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), settle, Duration.ofMinutes(1));
    }

    /** Tells what an engine says at each look; the last stays. */
    private static RunningService service(String... looks) {
        Deque<String> left = new ArrayDeque<>(List.of(looks));
        InspectContainerCmd inspect = fake(
                InspectContainerCmd.class,
                (proxy, method, arguments) -> read(left.size() > 1 ? left.pop() : left.peek()));
        LogContainerCmd log = fake(LogContainerCmd.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("exec")) {
                return proxy;
            }
            ((ResultCallback<?>) arguments[0]).onComplete();
            return arguments[0];
        });
        DockerClient engine = fake(
                DockerClient.class,
                (proxy, method, arguments) -> method.getName().equals("logContainerCmd") ? log : inspect);
        return RunningService.look(engine, "c", "n", StackMode.DUAL_STACK, PORTS);
    }

    private static InspectContainerResponse read(String json) throws JsonProcessingException {
        return new JsonMapper().readValue(json, InspectContainerResponse.class);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
