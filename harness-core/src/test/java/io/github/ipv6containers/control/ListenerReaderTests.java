package io.github.ipv6containers.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.PlantedListener;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ListenerReaderTests {

    private static final Service PLANTED = new Service(
            "planted listeners",
            "image",
            List.of(new ServicePort(7003, PlantedListener.BOTH.id(), TokenHandshake.create())),
            "",
            "");

    private static final Duration GIVEN_UP = Duration.ofMillis(300);

    @Test
    void aConnectionThatADeafBridgeHasSwallowedIsGivenUpSoonAndMadeAgain() {
        Engine engine = new Engine(Deaf.UNTIL_IT_WAS_ASKED_TWICE);

        List<Fact> seen = new ListenerReader(PLANTED, engine, Patience.DEFAULT).read();

        assertThat(seen).hasSize(4).allMatch(Fact::answered);
        assertThat(engine.published).startsWith(GIVEN_UP, GIVEN_UP);
    }

    @Test
    void aPublishedPortIsGivenTheWholeTimeOnceTheNetworkAnswers() {
        Engine engine = new Engine(Deaf.UNTIL_IT_WAS_ASKED_TWICE);

        new ListenerReader(PLANTED, engine, Patience.DEFAULT).read();

        assertThat(engine.published).endsWith(Patience.DEFAULT.answer());
    }

    @Test
    void aPublishedPortToWhichNothingLeadsIsNotWaitedForAsLongAsABridgeMayBeDeaf() {
        Engine engine = new Engine(Deaf.NEVER_BUT_WITHOUT_A_PROXY);

        List<Fact> seen = new ListenerReader(PLANTED, engine, Patience.DEFAULT).read();

        assertThat(seen).filteredOn(fact -> !fact.answered()).singleElement().satisfies(fact -> {
            assertThat(fact.isFrom(Vantage.HOST, IPFamily.IPV6)).isTrue();
            assertThat(fact.stage()).isEqualTo(Stage.REFUSED);
        });
        assertThat(engine.published).as("one dial each 20 ms, for a second").hasSizeLessThan(100);
    }

    private enum Deaf {
        /** As before Docker 28: its proxy takes connections that lead nowhere. */
        UNTIL_IT_WAS_ASKED_TWICE,
        NEVER_BUT_WITHOUT_A_PROXY
    }

    private static final class Engine implements RunningService {

        private final Deaf deaf;
        private final Queue<Duration> published = new ConcurrentLinkedQueue<>();

        Engine(Deaf deaf) {
            this.deaf = deaf;
        }

        @Override
        public Fact dial(ProbeTarget target, Patience patience) {
            if (target.family() == IPFamily.IPV4) {
                return fact(target, Stage.ANSWERED);
            }
            if (target.vantage() == Vantage.HOST) {
                published.add(patience.answer());
            }
            if (deaf == Deaf.NEVER_BUT_WITHOUT_A_PROXY) {
                return fact(target, target.vantage() == Vantage.HOST ? Stage.REFUSED : Stage.ANSWERED);
            }
            boolean answers = published.size() > 2 || (target.vantage() == Vantage.NETWORK && published.size() == 2);
            return fact(target, answers ? Stage.ANSWERED : Stage.SILENT);
        }

        private static Fact fact(ProbeTarget target, Stage stage) {
            return new Fact(target, stage, 1, "", "");
        }

        @Override
        public StackMode mode() {
            return StackMode.DUAL_STACK;
        }

        @Override
        public Map<IPFamily, String> granted() {
            return Map.of(IPFamily.IPV4, "172.30.0.2", IPFamily.IPV6, "fd5e::2");
        }

        @Override
        public String provenance() {
            return "official";
        }

        @Override
        public Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
            return Optional.of(new Endpoint(family.loopback(), port, family));
        }

        @Override
        public boolean isOpen(Vantage vantage, IPFamily family) {
            return true;
        }

        @Override
        public Optional<Ending> ending() {
            return Optional.empty();
        }

        @Override
        public InsideReport inside(List<ProbeTarget> targets, Patience patience) {
            return InsideReport.NONE;
        }

        @Override
        public List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
            return List.of();
        }
    }
}
