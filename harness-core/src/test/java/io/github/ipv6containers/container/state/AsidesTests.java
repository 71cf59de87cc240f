package io.github.ipv6containers.container.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.command.InspectContainerResponse;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.secret.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsidesTests {

    private static final String RUNNING = "{\"Running\": true}";
    private static final String ENDED = "{\"Running\": false, \"ExitCode\": 1}";

    @Test
    void nothingIsSaidOfAContainerThatIsWell() {
        assertThat(asides(StackMode.DUAL_STACK, "[\"serve\"]", "{}", RUNNING, ""))
                .isEmpty();
        assertThat(asides(
                        StackMode.DUAL_STACK,
                        "[\"serve\"]",
                        "{\"net.ipv6.conf.all.disable_ipv6\": \"0\", \"net.core.somaxconn\": \"1\"}",
                        "{\"Running\": true, \"Health\": {\"Status\": \"healthy\", \"Log\": []}}",
                        ""))
                .isEmpty();
    }

    @Test
    void theSettingThatSwitchesIPv6OffIsNamed() {
        assertThat(asides(StackMode.DUAL_STACK, "[]", "{\"net.ipv6.conf.all.disable_ipv6\": \"1\"}", RUNNING, ""))
                .containsExactly(
                        "IPv6 is switched off inside: the container was given net.ipv6.conf.all.disable_ipv6=1.");
    }

    @Test
    void theSettingThatMakesSocketsServeIPv6AloneIsNamed() {
        assertThat(asides(StackMode.IPV6_ONLY, "[]", "{\"net.ipv6.bindv6only\": \"1\"}", RUNNING, ""))
                .containsExactly(
                        "The container was given net.ipv6.bindv6only=1: a socket that is bound to :: serves IPv6"
                                + " alone, unless its program asks for both.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wget -qO- http://localhost/    | ' Of localhost some clients try one address alone: mostly ::1, as BusyBox does; curl tries both.'
                    curl -f http://127.0.0.1:80/   | ' It asks over IPv4 alone, whatever answers over the other family.'
                    nc -z ::1 80                   | ' It asks over IPv6 alone, whatever answers over the other family.'
                    curl http://[::1]/             | ' It asks over IPv6 alone, whatever answers over the other family.'
                    nc -z 127.0.0.1 80 && nc ::1 1 | ''
                    /check fd00::1                 | ''
                    """)
    void anUnhealthyHealthCheckIsToldWithTheFamilyThatItAsks(String command, String asked) {
        String state = """
                {"Running": true, "Health": {"Status": "unhealthy", "Log": [{"Output": "first"}, {"Output": "\\u001b[31mConnection refused\\n"}]}}""";

        assertThat(asides(StackMode.DUAL_STACK, "[]", "{}", state, command))
                .containsExactly("Its health check is unhealthy (" + command + "): \"Connection refused\"." + asked);
    }

    @Test
    void whoTakesTwoAddressesForOneEndsInDualStackModeAlone() {
        String sentence =
                "It seems to take what \"hostname -i\" prints for one address: on a dual-stack network that is two,"
                        + " one behind the other.";
        String command = "[\"sh\", \"-c\", \"exec serve --bind $(hostname -I)\"]";

        assertThat(asides(StackMode.DUAL_STACK, command, "{}", ENDED, "")).containsExactly(sentence);
        assertThat(asides(StackMode.DUAL_STACK, "[]", "{}", ENDED, "", "cannot bind 172.18.0.3 fd00:a::3"))
                .containsExactly(sentence);
        assertThat(asides(StackMode.DUAL_STACK, command, "{}", RUNNING, "")).isEmpty();
        assertThat(asides(StackMode.IPV6_ONLY, command, "{}", ENDED, "")).isEmpty();
        assertThat(asides(StackMode.DUAL_STACK, "[]", "{}", ENDED, "", "bound to 172.18.0.3 at 12:10:01"))
                .isEmpty();
    }

    @Test
    void oneThatIsStartedAgainAndAgainHasEnded() throws JsonProcessingException {
        InspectContainerResponse info =
                info("[]", "{}", "{\"Running\": true, \"Restarting\": true, \"ExitCode\": 3}", "");

        assertThat(Endings.of(info.getState(), () -> List.of("fatal")))
                .contains(new Ending(3, false, "starts it again and again", List.of("fatal")));
    }

    @ParameterizedTest
    @CsvSource({
        "created, 0001-01-01T00:00:00Z, -1",
        "removing, 0001-01-01T00:00:00Z, -1",
        "removing, 2026-11-27T12:00:00Z, 127"
    })
    void oneThatTheEngineCouldNotStartHasNoExitCodeOfItsOwn(String status, String startedAt, int code)
            throws JsonProcessingException {
        InspectContainerResponse info = info(
                "[]",
                "{}",
                "{\"Running\": false, \"Status\": \"%s\", \"StartedAt\": \"%s\", \"ExitCode\": 127}"
                        .formatted(status, startedAt),
                "");

        assertThat(Endings.of(info.getState(), List::of)).map(Ending::exitCode).contains(code);
    }

    private static List<String> asides(
            StackMode mode, String command, String sysctls, String state, String healthCheck, String... log) {
        try {
            return Asides.of(
                    info(command, sysctls, state, healthCheck), mode, Secrets.of(List.of()), () -> List.of(log));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InspectContainerResponse info(String command, String sysctls, String state, String healthCheck)
            throws JsonProcessingException {
        String check = healthCheck.isEmpty()
                ? ""
                : ", \"Healthcheck\": {\"Test\": [\"CMD-SHELL\", \"%s\"]}".formatted(healthCheck);
        return JsonMapper.builder()
                .build()
                .readValue(
                        "{\"Id\": \"c\", \"Config\": {\"Image\": \"web:1\", \"Cmd\": %s%s}, \"State\": %s,"
                                        .formatted(command, check, state)
                                + " \"HostConfig\": {\"Sysctls\": %s}, \"NetworkSettings\": {\"Networks\": {}}}"
                                        .formatted(sysctls),
                        InspectContainerResponse.class);
    }
}
