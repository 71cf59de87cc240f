package io.github.ipv6containers.container;

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
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Vantage;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine tells of a container's ports a moment late. */
class LateEngineTests {

    private static final String RUNS = """
            {"Id": "c", "Config": {"Image": "web:1"}, "State": {"Running": true}, "HostConfig": {"PortBindings": {"80/tcp": [{"HostIp": "::1", "HostPort": "20080"}]}},
             "NetworkSettings": {"Networks": {}, "Ports": {}}}""";
    private static final String ENDED = """
            {"Id": "c", "Config": {"Image": "web:1"}, "State": {"Running": false, "ExitCode": 7}, "HostConfig": {"PortBindings": {"80/tcp": [{"HostIp": "::1", "HostPort": "20080"}]}},
             "NetworkSettings": {"Networks": {}, "Ports": {}}}""";

    private static final String PUBLISHED =
            RUNS.replace("\"Ports\": {}", "\"Ports\": {\"80/tcp\": [{\"HostIp\": \"::1\", \"HostPort\": \"20080\"}]}");

    @Test
    void aPortThatIsPublishedAMomentAfterTheStartIsWaitedFor() {
        DockerClient engine = engine(RUNS, RUNS, RUNS, RUNS, PUBLISHED);

        assertThat(RunningContainer.lookWhenPublished(() -> look(engine)).endpoint(80, IPFamily.IPV6, Vantage.HOST))
                .contains(new Endpoint("::1", 20080, IPFamily.IPV6));
    }

    @Test
    void aPortOfAContainerThatEndedIsNotWaitedFor() {
        DockerClient engine = engine(RUNS, ENDED, PUBLISHED);
        RunningContainer container = RunningContainer.lookWhenPublished(() -> look(engine));

        assertThat(List.of(IPFamily.values()))
                .allSatisfy(family ->
                        assertThat(container.endpoint(80, family, Vantage.HOST)).isEmpty());
    }

    @Test
    void aContainerThatCouldNotBeStartedHasNoExitCode() {
        String created = ENDED.replace("\"ExitCode\": 7", "\"Status\": \"created\", \"ExitCode\": 128");

        assertThat(look(engine(created)).ending()).map(Ending::exitCode).contains(-1);
    }

    private static RunningContainer look(DockerClient engine) {
        return RunningContainer.elsewhere(
                engine, engine.inspectContainerCmd("c").exec(), "n");
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
