package io.github.ipv6containers.proof;

import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Asks in a common protocol, on a connection of its own, where a server should have spoken first and said nothing: one that waits
 * to be asked never tells by itself what it speaks.
 *
 * <p>Servers of protocols whose client begins are not asked so: some of them have an answer to HTTP on their own port, for people
 * who come with a browser.
 */
final class OtherQuestion {

    private static final List<String> COMMON = List.of("http", "tls");

    private final RunningService running;
    private final Patience patience;

    OtherQuestion(RunningService running, Patience patience) {
        this.running = running;
        this.patience = patience.brief();
    }

    /** Returns what a server speaks that was mute in its own protocol; the same fact where that is not found. */
    Fact after(Fact fact) {
        return isMute(fact)
                ? COMMON.stream()
                        .flatMap(word -> asked(fact, word).stream())
                        .findFirst()
                        .orElse(fact)
                : fact;
    }

    private static boolean isMute(Fact fact) {
        ProbeTarget target = fact.target();
        Handshake handshake = target.port().handshake();
        return fact.stage() == Stage.SILENT
                && fact.firstBytes().isEmpty()
                && !fact.wasHungUp()
                && target.vantage() == Vantage.NETWORK
                && !handshake.connectionIsProof()
                && handshake.request().length == 0;
    }

    private Optional<Fact> asked(Fact mute, String word) {
        ProbeTarget target = mute.target();
        ServicePort other =
                new ServicePort(target.port().number(), target.port().name(), Handshakes.of(word));
        Fact answer =
                running.dial(new ProbeTarget(other, target.family(), target.vantage(), target.endpoint()), patience);
        if (!answer.answered()) {
            return Optional.empty();
        }
        String detail = answer.detail() + " when it was asked in " + word.toUpperCase(Locale.ROOT);
        return Optional.of(new Fact(target, Stage.WRONG_PROTOCOL, mute.millis(), detail, answer.firstBytes()));
    }
}
