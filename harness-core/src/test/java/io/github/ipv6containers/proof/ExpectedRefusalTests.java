package io.github.ipv6containers.proof;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Refusal;
import io.github.ipv6containers.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** When a refusal that is expected is believed. */
@Execution(ExecutionMode.CONCURRENT)
class ExpectedRefusalTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration WHOLE_TIME = Duration.ofMillis(1200);
    private static final Patience PATIENT = new Patience(LONG, LONG, SHORT, LONG);
    private static final Patience UNTIL_THE_END = new Patience(LONG, LONG, SHORT, WHOLE_TIME);
    private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";
    private static final ListenRow IPV4_WILDCARD = new ListenRow(80, "0.0.0.0", "tcp");

    private static final Service WEB =
            new Service("web", "web:1", List.of(new ServicePort(80, "web", Handshakes.of("http"))), "", "");

    private static final Service REFUSING_IPV6 = WEB.refusing(Set.of(new Refusal(80, IPV6)));

    @Test
    void aServerThatListensForTheOtherFamilyAloneIsToldOnceItIsQuiet() throws IOException {
        try (LocalService service = new LocalService().refusing(IPV6).listeningOn(IPV4_WILDCARD)) {
            assertThat(millis(service, REFUSING_IPV6, PATIENT)).isLessThan(LONG.toMillis());
        }
    }

    @Test
    void aPortOnWhichNobodyListensIsToldWhereAnotherAnswers() throws IOException {
        Service two = REFUSING_IPV6
                .withPorts(List.of(
                        new ServicePort(80, "web", Handshakes.of("http")),
                        new ServicePort(81, "admin", Handshakes.of("http"))))
                .refusing(Set.of(new Refusal(80, IPV6), new Refusal(81, IPV6)));
        try (LocalService service =
                new LocalService().refusing(IPV6).serving(IPV4, count -> OK).listeningOn()) {
            assertThat(millis(service, two, PATIENT)).isLessThan(LONG.toMillis());
        }
    }

    @Test
    void aRefusalThatNobodyExpectsIsWaitedFor() throws IOException {
        try (LocalService service = new LocalService().refusing(IPV6).listeningOn(IPV4_WILDCARD)) {
            assertThat(millis(service, WEB, UNTIL_THE_END)).isGreaterThanOrEqualTo(WHOLE_TIME.toMillis());
        }
    }

    @Test
    void aServerThatListensNowhereYetIsWaitedFor() throws IOException {
        try (LocalService service = new LocalService().refusing(IPV6)) {
            assertThat(millis(service, REFUSING_IPV6, UNTIL_THE_END)).isGreaterThanOrEqualTo(WHOLE_TIME.toMillis());
        }
    }

    @Test
    void aServerThatListensOnLoopbackAloneIsToldAfterTheSettleTime() throws IOException {
        ListenRow loopback = new ListenRow(80, "127.0.0.1", "tcp");
        try (LocalService service = new LocalService().refusing(IPV6).listeningOn(loopback)) {
            assertThat(millis(service, REFUSING_IPV6, PATIENT)).isBetween(SHORT.toMillis(), LONG.toMillis());
        }
    }

    @Test
    void aServerThatStillWritesItsLogIsWaitedFor() throws IOException {
        AtomicInteger lines = new AtomicInteger();
        try (LocalService service = new LocalService()
                .refusing(IPV6)
                .listeningOn(IPV4_WILDCARD)
                .logging(() -> List.of("starting " + lines.incrementAndGet()))) {
            assertThat(millis(service, REFUSING_IPV6, UNTIL_THE_END)).isGreaterThanOrEqualTo(WHOLE_TIME.toMillis());
        }
    }

    @Test
    void whatElseIsOwedIsWaitedFor() throws IOException {
        try (LocalService service =
                new LocalService().refusing(IPV6).listening(IPV4, OK).listeningOn(IPV4_WILDCARD)) {
            CompletableFuture.delayedExecutor(WHOLE_TIME.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(service::allow);

            assertThat(Verification.of(
                                    REFUSING_IPV6,
                                    service,
                                    PATIENT.withSettle(Duration.ofSeconds(1)),
                                    Verification.Inside.ON_FAILURE)
                            .ports())
                    .extracting(PortFinding::finding)
                    .containsExactly(Finding.ANSWERS, Finding.REFUSES);
        }
    }

    private static long millis(LocalService running, Service service, Patience patience) {
        Moment begin = Moment.now();
        assertThat(Verification.of(service, running, patience, Verification.Inside.ON_FAILURE)
                        .ports())
                .filteredOn(found -> found.family() == IPV6)
                .extracting(PortFinding::finding)
                .containsOnly(Finding.REFUSES);
        return Duration.ofNanos(Moment.now().nanos() - begin.nanos()).toMillis();
    }
}
