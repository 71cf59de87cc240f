package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.testcontainers.lifecycle.Startable;

class FailureTextTests {

    private static final ServicePort PORT = new ServicePort(6379, "Redis", Handshakes.of("redis"));

    @Test
    void whatCannotBeProvedHereIsNoFailureOfTheImage() {
        assertThatThrownBy(() -> FailureText.check(List.of(redis(Stage.UNREACHABLE)), List.of()))
                .isInstanceOf(NotProvableHereException.class)
                .hasMessage("""
                        IPv6 of Redis port 6379 (Redis) could not be proved here.
                        The container's own address cannot be reached from this machine, and a published port proves nothing.

                          image      redis:8.2 (official)
                          network    IPv6-only, granted fd5e:8a11:90::3
                          expected   Redis PING on IPv6
                          seen       network  [fd5e:8a11:90::3]:6379  unreachable: Protocol family unavailable
                          sure?      not checked: no listener was planted in this run

                          code       PORT-V6-NOT-PROVABLE""".indent(0).stripTrailing());
    }

    @Test
    void oneImageThatMisbehavesMakesItAFailure() {
        assertThatThrownBy(() -> FailureText.check(List.of(redis(Stage.UNREACHABLE), redis(Stage.REFUSED)), List.of()))
                .isInstanceOf(VerificationFailedException.class);
    }

    @Test
    void aServiceOfWhichNothingWasProbedIsAFailure() {
        Outcome none = Outcome.found(
                new Dependency("redis", new Nothing(), List.of(PORT)),
                new ServiceFindings(
                        "Redis",
                        "redis:8.2",
                        "official",
                        StackMode.IPV6_ONLY,
                        Map.of(),
                        List.of(),
                        List.of(),
                        null,
                        "",
                        ""));

        assertThatThrownBy(() -> FailureText.check(List.of(none), List.of()))
                .isInstanceOf(VerificationFailedException.class);
    }

    @Test
    void aToolThatExposesNoPortIsNoFailureBecauseThereIsNothingToProbe() {
        assertThatCode(() -> FailureText.check(
                        List.of(Outcome.job(new Dependency("tool", new Nothing(), List.of()))), List.of()))
                .doesNotThrowAnyException();
    }

    private static Outcome redis(Stage stage) {
        Endpoint endpoint = new Endpoint("fd5e:8a11:90::3", 6379, IPFamily.IPV6);
        Fact fact = new Fact(
                new ProbeTarget(PORT, IPFamily.IPV6, Vantage.NETWORK, endpoint),
                stage,
                1,
                "Protocol family unavailable",
                "");
        PortFinding found = FindingRules.judge(PORT, IPFamily.IPV6, List.of(fact));
        return Outcome.found(
                new Dependency("redis", new Nothing(), List.of(PORT)),
                new ServiceFindings(
                        "Redis",
                        "redis:8.2",
                        "official",
                        StackMode.IPV6_ONLY,
                        Map.of(IPFamily.IPV6, endpoint.host()),
                        Stream.of(found).toList(),
                        List.of(),
                        null,
                        "",
                        ""));
    }

    private static final class Nothing implements Startable {

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
