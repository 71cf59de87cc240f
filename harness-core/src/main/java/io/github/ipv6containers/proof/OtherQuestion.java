package io.github.ipv6containers.proof;

import io.github.ipv6containers.handshake.Handshake;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Moment;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server that has no word for a question in another common protocol, on a connection of its own: one that waits to be
 * asked in its own never tells by itself what it speaks.
 *
 * <p>Whoever owes a greeting is asked in HTTP and TLS at once. Anybody who is wordless for a while is asked in one of the other
 * protocols after each dial, as long as none fits: not in HTTP, because some servers have an answer to it on their own port, for
 * people who come with a browser.
 */
final class OtherQuestion {

    /** A protocol, and what people call it. */
    private record Protocol(String word, String name) {}

    private static final List<Protocol> OF_GREETERS = List.of(new Protocol("http", "HTTP"), new Protocol("tls", "TLS"));

    /** Nobody has an answer to these but who speaks them. */
    private static final List<Protocol> OF_ALL = List.of(
            new Protocol("redis", "Redis"),
            new Protocol("postgresql", "PostgreSQL"),
            new Protocol("mongodb", "MongoDB"),
            new Protocol("kafka", "Kafka"),
            new Protocol("mqtt", "MQTT"));

    private final RunningService running;
    private final Patience patience;
    private final Duration aWhile;
    private final ConcurrentMap<ProbeTarget, Wordless> wordless = new ConcurrentHashMap<>();

    OtherQuestion(RunningService running, Patience patience) {
        this.running = running;
        this.patience = patience.brief();
        this.aWhile = patience.settle().compareTo(Patience.DEFAULT.settle()) < 0
                ? patience.settle().dividedBy(10)
                : Patience.DEFAULT.settle().dividedBy(10);
    }

    /** Returns what a server speaks that had no word in its own protocol; the same fact where that is not found. */
    Fact after(Fact fact) {
        if (!hasNoWord(fact)) {
            wordless.remove(fact.target());
            return fact;
        }
        Wordless server = wordless.computeIfAbsent(fact.target(), target -> new Wordless(began(fact)));
        for (Protocol protocol : server.questions(fact)) {
            Optional<Fact> answer = asked(fact, protocol);
            if (answer.isPresent()) {
                server.speaks = protocol;
                return answer.get();
            }
        }
        server.speaks = null;
        return fact;
    }

    private static Moment began(Fact fact) {
        return Moment.now().plus(Duration.ofMillis(-Math.round(fact.millis())));
    }

    private static boolean hasNoWord(Fact fact) {
        return fact.stage() == Stage.SILENT
                && fact.firstBytes().isEmpty()
                && fact.target().vantage() == Vantage.NETWORK
                && !fact.target().port().handshake().connectionIsProof();
    }

    private Optional<Fact> asked(Fact silent, Protocol protocol) {
        ProbeTarget target = silent.target();
        ServicePort other =
                new ServicePort(target.port().number(), target.port().name(), Handshakes.of(protocol.word()));
        Fact answer =
                running.dial(new ProbeTarget(other, target.family(), target.vantage(), target.endpoint()), patience);
        if (!answer.answered()) {
            return Optional.empty();
        }
        String detail = answer.detail() + " when it was asked in " + protocol.name();
        return Optional.of(new Fact(target, Stage.WRONG_PROTOCOL, silent.millis(), detail, answer.firstBytes()));
    }

    /** A target that has said nothing in its own protocol since a while; only the thread that dials it uses this. */
    private final class Wordless {

        private Moment next;
        private int count;
        private @Nullable Protocol speaks;

        private Wordless(Moment since) {
            this.next = since.plus(aWhile);
        }

        List<Protocol> questions(Fact fact) {
            Protocol known = speaks;
            if (known != null) {
                return List.of(known);
            }
            Handshake own = fact.target().port().handshake();
            List<Protocol> questions = new ArrayList<>();
            if (own.request().length == 0 && !fact.wasHungUp()) {
                questions.addAll(OF_GREETERS);
            }
            // One that hangs up is dialed again at once, and is not asked as often.
            if (Moment.now().isAfter(next)) {
                next = Moment.now().plus(aWhile.dividedBy(4));
                List<Protocol> others = OF_ALL.stream()
                        .filter(protocol -> !protocol.word().equals(own.id()))
                        .toList();
                questions.add(others.get(count++ % others.size()));
            }
            return questions;
        }
    }
}
