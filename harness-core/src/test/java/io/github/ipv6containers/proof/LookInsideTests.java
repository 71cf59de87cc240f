package io.github.ipv6containers.proof;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of which services the rows that they listen on are looked up, which costs a container's start. */
class LookInsideTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Patience BRISK = new Patience(LONG, SHORT, SHORT, LONG);
    private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";
    private static final ListenRow ROW = new ListenRow(80, "0.0.0.0", "tcp");

    private static final Service WEB =
            new Service("web", "web:1", List.of(new ServicePort(80, "web", Handshakes.of("http"))), "", "");

    @ParameterizedTest
    @EnumSource(names = {"ON_FAILURE", "UNLESS_ALL_ANSWER"})
    void oneThatAnswersEverywhereIsNotLookedInto(Verification.Inside inside) throws IOException {
        try (LocalService service = new LocalService()
                .serving(IPV4, count -> OK)
                .serving(IPV6, count -> OK)
                .listeningOn(ROW)) {
            ServiceFindings found = Verification.of(WEB, service, BRISK, inside);

            assertThat(found.allAnswer()).isTrue();
            assertThat(found.listening()).isEmpty();
        }
    }

    @Test
    void aReportShowsTheRowsOfOneThatAnswersEverywhereToo() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).listeningOn(ROW)) {
            ServiceFindings found = Verification.of(WEB, service, BRISK, Verification.Inside.ALWAYS);

            assertThat(found.allAnswer()).isTrue();
            assertThat(found.listening()).containsExactly(ROW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatRefusesAFamilyIsLookedInto(Verification.Inside inside) throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).refusing(IPV6).listeningOn(ROW)) {
            ServiceFindings found = Verification.of(WEB, service, BRISK, inside);

            assertThat(found.ports())
                    .extracting(PortFinding::finding)
                    .containsExactly(Finding.ANSWERS, Finding.REFUSES);
            assertThat(found.listening()).containsExactly(ROW);
        }
    }

    @Test
    void aCheckLooksIntoOneWhoseAnswersDiffer() throws IOException {
        try (LocalService service = new LocalService()
                .serving(IPV4, count -> OK)
                .serving(IPV6, count -> "HTTP/1.1 503 Gone\r\n\r\n")
                .listeningOn(ROW)) {
            ServiceFindings found = Verification.of(WEB, service, BRISK, Verification.Inside.UNLESS_ALL_ANSWER);

            assertThat(found.ports()).extracting(PortFinding::finding).containsOnly(Finding.DIFFERS);
            assertThat(found.listening()).containsExactly(ROW);
        }
    }

    /** What answers on a published port is no proof, so that its loopback may be what decides. */
    @Test
    void aCheckLooksIntoOneToWhoseAddressesNoWayLeads() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).publishedAlone().listeningOn(ROW)) {
            ServiceFindings found = Verification.of(WEB, service, BRISK, Verification.Inside.UNLESS_ALL_ANSWER);

            assertThat(found.ports()).extracting(PortFinding::finding).containsExactly(Finding.NOT_PROVABLE);
            assertThat(found.listening()).containsExactly(ROW);
        }
    }
}
