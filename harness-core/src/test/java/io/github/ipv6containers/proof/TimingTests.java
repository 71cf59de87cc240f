package io.github.ipv6containers.proof;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a proof says of servers that take their time, change their mind, or go. */
class TimingTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Patience PATIENT = new Patience(LONG, LONG, LONG, LONG);
    private static final Patience BRISK = new Patience(LONG, SHORT, SHORT, LONG);
    private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

    private static final Service WEB =
            new Service("web", "web:1", List.of(new ServicePort(80, "web", Handshakes.of("http"))), "", "");

    private static final Service MAIL =
            new Service("mail", "mail:1", List.of(new ServicePort(25, "mail", Handshakes.of("smtp"))), "", "");

    /** Its first dial is under way for longer than the proof looks at the container for the first time. */
    @Test
    void aServerThatListensBeforeItServesIsWaitedFor() throws IOException {
        try (LocalService service = new LocalService().listening(IPV4, OK)) {
            CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS).execute(service::allow);

            assertThat(findings(service, PATIENT)).containsExactly(Finding.ANSWERS);
        }
    }

    @Test
    void aSecondFamilyThatServesLaterIsWaitedFor() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).listening(IPV6, OK)) {
            CompletableFuture.delayedExecutor(1500, TimeUnit.MILLISECONDS).execute(service::allow);

            assertThat(findings(service, PATIENT)).containsExactly(Finding.ANSWERS, Finding.ANSWERS);
        }
    }

    @Test
    void aFamilyThatStaysSilentIsGivenTheSettleTimeAndNoMore() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).listening(IPV6, OK)) {
            Instant begin = Instant.now();

            assertThat(findings(service, BRISK)).containsExactly(Finding.ANSWERS, Finding.SILENT);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(LONG);
        }
    }

    @Test
    void anotherProtocolIsToldAfterTheSettleTime() throws IOException {
        try (LocalService service = new LocalService().serving(IPV6, count -> "SSH-2.0-x\r\n")) {
            Instant begin = Instant.now();

            assertThat(findings(service, BRISK)).containsExactly(Finding.WRONG_PROTOCOL);
            assertThat(Duration.between(begin, Instant.now())).isLessThan(LONG);
        }
    }

    /** It waits to be asked, so that it never tells by itself what it speaks. */
    @Test
    void anotherProtocolWhoseClientBeginsIsToldAfterTheSettleTimeToo() throws IOException {
        try (LocalService service = new LocalService().greeting(IPV6, count -> null, OK)) {
            Instant begin = Instant.now();

            ServiceFindings found = Verification.of(MAIL, service, BRISK, Verification.Inside.ON_FAILURE);

            assertThat(found.ports()).extracting(PortFinding::finding).containsExactly(Finding.WRONG_PROTOCOL);
            assertThat(found.ports().get(0).from(Vantage.NETWORK).orElseThrow().detail())
                    .isEqualTo("HTTP 200 when it was asked in HTTP");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(LONG);
        }
    }

    /** As Redis does with whoever comes in HTTP. */
    @Test
    void aServerThatHangsUpOnEachQuestionButItsOwnIsToldAfterTheSettleTime() throws IOException {
        try (LocalService service = new LocalService().answering(IPV6, "*1\r\n$4\r\nPING", "+PONG\r\n")) {
            Instant begin = Instant.now();

            ServiceFindings found = Verification.of(WEB, service, BRISK, Verification.Inside.ON_FAILURE);

            assertThat(found.ports()).extracting(PortFinding::finding).containsExactly(Finding.WRONG_PROTOCOL);
            assertThat(found.ports().get(0).from(Vantage.NETWORK).orElseThrow().detail())
                    .isEqualTo("PONG when it was asked in Redis");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(LONG);
        }
    }

    /** It hangs up for several times as long as others are asked after, and for less than the settle time. */
    @Test
    void aServerThatHangsUpUntilItIsReadyIsWaitedFor() throws IOException {
        Instant ready = Instant.now().plusMillis(1000);
        Patience patience = new Patience(LONG, SHORT, Duration.ofSeconds(3), LONG);
        try (LocalService service =
                new LocalService().serving(IPV6, count -> Instant.now().isBefore(ready) ? null : OK)) {
            assertThat(findings(service, patience)).containsExactly(Finding.ANSWERS);
        }
    }

    /** Until it is ready something else holds its place, for less than the settle time. */
    @Test
    void aServerThatSpeaksFirstInTheEndIsWaitedFor() throws IOException {
        Patience patience = new Patience(LONG, SHORT, LONG, LONG);
        try (LocalService service =
                new LocalService().greeting(IPV6, count -> count < 4 ? null : "220 mail ESMTP\r\n", OK)) {
            assertThat(Verification.of(MAIL, service, patience, Verification.Inside.ON_FAILURE)
                            .allAnswer())
                    .isTrue();
        }
    }

    /** A greeting may take longer than an answer, where the client's name is looked up before it. */
    @Test
    void aServerThatIsMuteInEveryProtocolIsWaitedFor() throws IOException {
        Patience patience = new Patience(LONG, SHORT, SHORT, Duration.ofMillis(1500));
        try (LocalService service = new LocalService().listening(IPV6, OK)) {
            Instant begin = Instant.now();

            assertThat(Verification.of(MAIL, service, patience, Verification.Inside.ON_FAILURE)
                            .ports())
                    .extracting(PortFinding::finding)
                    .containsExactly(Finding.SILENT);
            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofMillis(1400));
        }
    }

    /** One dial in between that is not answered shows that it changes. */
    @Test
    void anotherProtocolAtTheBeginningIsNoVerdict() throws IOException {
        try (LocalService service = new LocalService().serving(IPV6, count -> count < 3 ? "SSH-2.0-x\r\n" : OK)) {
            assertThat(findings(service, PATIENT)).containsExactly(Finding.ANSWERS);
        }
    }

    @Test
    void answersThatDifferOnlyAtTheBeginningAreNoDifference() throws IOException {
        try (LocalService service = new LocalService()
                .serving(IPV4, count -> count == 0 ? "HTTP/1.1 503 Not Yet\r\n\r\n" : OK)
                .serving(IPV6, count -> OK)) {
            assertThat(findings(service, PATIENT)).containsExactly(Finding.ANSWERS, Finding.ANSWERS);
        }
    }

    @Test
    void theSecondLookFindsOneThatEnds() throws IOException {
        try (LocalService service = new LocalService().serving(IPV4, count -> OK)) {
            CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS)
                    .execute(() -> service.end(new Ending(1, false, "", List.of("fatal"))));

            ServiceFindings found = verify(service, BRISK.withStay(LONG));

            assertThat(found.ending()).isNotNull();
            assertThat(found.answered()).isTrue();
            assertThat(found.allAnswer()).isFalse();
        }
    }

    /** Then nothing is dialed again, and an end is seen all the same. */
    @Test
    void theSecondLookFindsOneThatEndsWhereOnlyPublishedPortsAreReached() throws IOException {
        try (LocalService service = new LocalService().publishedAlone().serving(IPV4, count -> OK)) {
            CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS)
                    .execute(() -> service.end(new Ending(1, false, "", List.of("fatal"))));

            assertThat(verify(service, BRISK.withStay(LONG)).ending()).isNotNull();
        }
    }

    @Test
    void theSecondLookFindsAFamilyThatGoes() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).serving(IPV6, count -> count == 0 ? OK : null)) {
            ServiceFindings found = verify(service, BRISK.withStay(Duration.ofMillis(100)));

            assertThat(found.ports())
                    .extracting(PortFinding::family, PortFinding::finding)
                    .containsExactly(tuple(IPV4, Finding.ANSWERS), tuple(IPV6, Finding.TURNED_AWAY));
        }
    }

    @Test
    void theSecondLookFindsOneThatAnswersNowAndThen() throws IOException {
        try (LocalService service = new LocalService().serving(IPV6, count -> count % 2 == 0 ? OK : null)) {
            ServiceFindings found = verify(service, BRISK.withStay(Duration.ofMillis(100)));

            assertThat(found.allAnswer()).isFalse();
            assertThat(found.ports().get(0).from(Vantage.NETWORK).orElseThrow().isNowAndThen())
                    .isTrue();
        }
    }

    @Test
    void theSecondLookIsTakenWhereOnlyThePublishedPortIsSilent() throws IOException {
        try (LocalService service =
                new LocalService().publishedInVain().serving(IPV4, count -> count == 0 ? OK : null)) {
            assertThat(verify(service, BRISK.withStay(Duration.ofMillis(100))).ports())
                    .extracting(PortFinding::finding)
                    .containsExactly(Finding.SILENT);
        }
    }

    @Test
    void theSecondLookIsTakenAtTheFamilyThatAnsweredWhereTheOtherIsSilent() throws IOException {
        try (LocalService service = new LocalService()
                .serving(IPV4, count -> count == 0 ? OK : null)
                .listening(IPV6, OK)) {
            assertThat(findings(service, BRISK.withStay(Duration.ofMillis(100))))
                    .containsExactly(Finding.SILENT, Finding.SILENT);
        }
    }

    /** So that others may start while nothing is left to do here but to look. */
    @Test
    void theServiceIsToldOfTheSecondLookBeforeItIsTakenAndOfNoneThatIsNot() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).endingWhenAnswered()) {
            assertThat(verify(service, PATIENT).ending()).isNull();
            assertThat(verify(service, PATIENT.withStay(LONG)).ending()).isNotNull();
        }
    }

    @Test
    void theSecondLookFindsOneThatComesToSendItsClientsElsewhere() throws IOException {
        String away = "HTTP/1.1 302 Found\r\nLocation: http://192.0.2.10/\r\n\r\n";
        try (LocalService service = new LocalService().serving(IPV6, count -> count < 2 ? OK : away)) {
            assertThat(findings(service, PATIENT.withStay(Duration.ofMillis(100))))
                    .containsExactly(Finding.SENT_ELSEWHERE);
        }
    }

    @Test
    void theSecondLookFindsAFamilyThatComesToAnswerOtherwise() throws IOException {
        try (LocalService service = new LocalService()
                .serving(IPV4, count -> OK)
                .serving(IPV6, count -> count < 2 ? OK : "HTTP/1.1 503 Gone\r\n\r\n")) {
            assertThat(findings(service, BRISK.withStay(Duration.ofMillis(100))))
                    .containsExactly(Finding.DIFFERS, Finding.DIFFERS);
        }
    }

    @Test
    void theSecondLookTakesTheLastAnswerOfAServerThatWasNotReady() throws IOException {
        String notYet = "HTTP/1.1 503 Not Yet\r\n\r\n";
        try (LocalService service = new LocalService().serving(IPV6, count -> count < 2 ? notYet : OK)) {
            ServiceFindings found = verify(service, PATIENT.withStay(Duration.ofMillis(100)));

            assertThat(found.ports().get(0).from(Vantage.NETWORK).orElseThrow().detail())
                    .startsWith("HTTP 200");
        }
    }

    @Test
    void theSecondLookGoesOnWhereAnotherTargetIsGone() throws IOException {
        try (LocalService service = new LocalService()
                .serving(IPV4, count -> count == 0 ? OK : null)
                .serving(IPV6, count -> count < 7 ? OK : null)) {
            assertThat(findings(service, BRISK.withStay(Duration.ofMillis(100))))
                    .containsExactly(Finding.SILENT, Finding.SILENT);
        }
    }

    @Test
    void theSecondLookForgivesOneSlip() throws IOException {
        try (LocalService service = new LocalService().serving(IPV6, count -> count == 4 ? null : OK)) {
            assertThat(verify(service, PATIENT.withStay(Duration.ofMillis(100))).allAnswer())
                    .isTrue();
        }
    }

    private static List<Finding> findings(LocalService service, Patience patience) {
        return verify(service, patience).ports().stream()
                .map(PortFinding::finding)
                .toList();
    }

    private static ServiceFindings verify(LocalService service, Patience patience) {
        return Verification.of(WEB, service, patience, Verification.Inside.ON_FAILURE);
    }
}
