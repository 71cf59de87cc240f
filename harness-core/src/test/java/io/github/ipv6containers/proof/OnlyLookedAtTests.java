package io.github.ipv6containers.proof;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Refusal;
import io.github.ipv6containers.service.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** When a service is told that it is up, so that another one may boot while this one is only waited for. */
class OnlyLookedAtTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Patience BRISK = new Patience(LONG, SHORT, SHORT, LONG);
    private static final String OK = "HTTP/1.1 200 OK\r\n\r\n";

    private static final Service WEB =
            new Service("web", "web:1", List.of(new ServicePort(80, "web", Handshakes.of("http"))), "", "");

    private final AtomicBoolean told = new AtomicBoolean();

    @Test
    void oneThatAnsweredOverOneFamilyIsToldWhileTheOtherIsWaitedFor() throws IOException {
        try (LocalService service =
                new LocalService().serving(IPV4, count -> OK).refusing(IPV6).whenUp(() -> told.set(true))) {
            Verification.of(WEB, service, BRISK, Verification.Inside.ALWAYS);

            assertThat(told).isTrue();
        }
    }

    @Test
    void oneThatAnswersNobodyIsNotTold() throws IOException {
        Patience patience = new Patience(LONG, SHORT, SHORT, Duration.ofMillis(1200));
        try (LocalService service = new LocalService().refusing(IPV6).whenUp(() -> told.set(true))) {
            Verification.of(WEB, service, patience, Verification.Inside.ALWAYS);

            assertThat(told).isFalse();
        }
    }

    @Test
    void oneThatIsQuietAndRefusesAsExpectedIsTold() throws IOException {
        Service refusing = new Service(WEB.name(), WEB.image(), WEB.ports(), "", "", Set.of(new Refusal(80, IPV6)));
        try (LocalService service = new LocalService()
                .refusing(IPV6)
                .listeningOn(new ListenRow(80, "0.0.0.0", "tcp"))
                .whenUp(() -> told.set(true))) {
            Verification.of(refusing, service, BRISK, Verification.Inside.ALWAYS);

            assertThat(told).isTrue();
        }
    }
}
