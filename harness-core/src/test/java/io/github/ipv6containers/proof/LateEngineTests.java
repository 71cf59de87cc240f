package io.github.ipv6containers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.LogContainerCmd;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.handshake.Handshakes;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine tells of a container's addresses and ports a moment late, and of its end seconds after they are gone. */
class LateEngineTests {

    private static final String RUNS = """
            {"Id": "c", "State": {"Running": true}, "HostConfig": {"PortBindings": {"80/tcp": [{"HostIp": "::1", "HostPort": "20080"}]}},
             "NetworkSettings": {"Networks": {}, "Ports": {}}}""";
    private static final String ENDED = """
            {"Id": "c", "State": {"Running": false, "ExitCode": 7}, "HostConfig": {"PortBindings": {"80/tcp": [{"HostIp": "::1", "HostPort": "20080"}]}},
             "NetworkSettings": {"Networks": {}, "Ports": {}}}""";

    private static final String PUBLISHED =
            RUNS.replace("\"Ports\": {}", "\"Ports\": {\"80/tcp\": [{\"HostIp\": \"::1\", \"HostPort\": \"20080\"}]}");

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

    @Test
    void aPortThatIsPublishedAMomentAfterTheStartIsWaitedFor() {
        RunningService service = RunningService.lookWhenPublished(
                engine(RUNS, RUNS, RUNS, RUNS, PUBLISHED), "c", "n", StackMode.DUAL_STACK, PORTS);

        assertThat(service.targets(Vantage.HOST))
                .extracting(ProbeTarget::endpoint)
                .contains(new Endpoint("::1", 20080, IPFamily.IPV6));
    }

    @Test
    void aPortOfAContainerThatEndedIsNotWaitedFor() {
        RunningService service =
                RunningService.lookWhenPublished(engine(RUNS, ENDED, PUBLISHED), "c", "n", StackMode.DUAL_STACK, PORTS);

        assertThat(service.targets(Vantage.HOST))
                .extracting(ProbeTarget::endpoint)
                .containsOnlyNulls();
    }

    @Test
    void aContainerThatCouldNotBeStartedHasNoExitCode() {
        String created = ENDED.replace("\"ExitCode\": 7", "\"Status\": \"created\", \"ExitCode\": 128");

        assertThat(service(created).ending()).map(Ending::exitCode).contains(-1);
    }

    private static Patience patience(Duration settle) {
        return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), settle, Duration.ofMinutes(1));
    }

    private static RunningService service(String... looks) {
        return RunningService.look(engine(looks), "c", "n", StackMode.DUAL_STACK, PORTS);
    }

    /** Tells one after the other; the last stays. */
    private static DockerClient engine(String... looks) {
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
        return fake(
                DockerClient.class,
                (proxy, method, arguments) -> method.getName().equals("logContainerCmd") ? log : inspect);
    }

    private static InspectContainerResponse read(String json) throws JsonProcessingException {
        return new JsonMapper().readValue(json, InspectContainerResponse.class);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
