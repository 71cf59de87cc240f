package io.github.ipv6containers.finding;

import static io.github.ipv6containers.Finding.ANSWERS;
import static io.github.ipv6containers.Finding.NOT_PROVABLE;
import static io.github.ipv6containers.Finding.NOT_PUBLISHED;
import static io.github.ipv6containers.Finding.NO_ADDRESS;
import static io.github.ipv6containers.Finding.REFUSES;
import static io.github.ipv6containers.Finding.SILENT;
import static io.github.ipv6containers.Finding.TIMES_OUT;
import static io.github.ipv6containers.Finding.TURNED_AWAY;
import static io.github.ipv6containers.Finding.WRONG_PROTOCOL;
import static java.util.Comparator.comparing;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Turns the facts of one port and family into its finding. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FindingRules {

    private FindingRules() {}

    /**
     * Judges a port of a container: {@link Vantage#NETWORK} decides, or {@link Vantage#PEER} where this machine has no way
     * to the container's own address; the others explain.
     *
     * <p>What answers this machine at the container's own address is usable there, also where the engine's publishing
     * leads nowhere; unless something else answers at the published port. In a cluster clients use the Service, so that
     * one that leads nowhere is told.
     *
     * <p>Facts about other ports and families are left out; of two about the same vantage the later one counts.
     *
     * @throws IllegalArgumentException if no fact is about this port and family: nothing probed is never a pass
     */
    public static PortFinding judge(ServicePort port, IPFamily family, List<Fact> facts) {
        return finding(port, family, facts, FindingRules::ofContainer);
    }

    /**
     * Judges a port that this JVM itself serves: {@link Vantage#HOST} decides, as no proxy stands between.
     *
     * @throws IllegalArgumentException if no fact is about this port and family: nothing probed is never a pass
     */
    public static PortFinding judgeEmbedded(ServicePort port, IPFamily family, List<Fact> facts) {
        return finding(port, family, facts, about -> stage(about, Vantage.HOST)
                .map(FindingRules::atDecidingVantage)
                .orElse(NOT_PROVABLE));
    }

    private static PortFinding finding(ServicePort port, IPFamily family, List<Fact> facts, Rule rule) {
        List<Fact> about = facts.stream()
                .filter(fact -> fact.port() == port.number())
                .filter(fact -> fact.family() == family)
                .sorted(comparing(Fact::vantage))
                .toList();
        if (about.isEmpty()) {
            throw new IllegalArgumentException("Port " + port.number() + " was not probed over " + family
                    + ": there is no fact to judge, and that is never a pass.");
        }
        return new PortFinding(port, family, rule.judge(about), about);
    }

    private static Finding ofContainer(List<Fact> about) {
        Optional<Finding> byPeer = stage(about, Vantage.PEER).map(FindingRules::atDecidingVantage);
        Finding decided = byPeer.or(() -> stage(about, Vantage.NETWORK).map(FindingRules::atDecidingVantage))
                .orElse(NOT_PROVABLE);
        return switch (decided) {
            case ANSWERS -> answering(about, byPeer.isPresent());
            case NOT_PROVABLE -> withoutNetwork(about);
            default -> decided;
        };
    }

    private static Finding answering(List<Fact> about, boolean onlyByPeer) {
        if (stage(about, Vantage.HOST)
                .filter(stage -> stage == Stage.TURNED_AWAY)
                .isPresent()) {
            return TURNED_AWAY;
        }
        boolean served = Stream.of(Vantage.SERVICE, Vantage.NAME)
                .flatMap(vantage -> stage(about, vantage).stream())
                .allMatch(stage -> stage == Stage.ANSWERED);
        return served && isUsable(about, onlyByPeer) ? ANSWERS : NOT_PUBLISHED;
    }

    /** Tells whether a test reaches it: by the published port, or by the container's own address. */
    private static boolean isUsable(List<Fact> about, boolean onlyByPeer) {
        Stage host = stage(about, Vantage.HOST).orElse(onlyByPeer ? Stage.NO_ADDRESS : Stage.ANSWERED);
        return host == Stage.ANSWERED || (!onlyByPeer && host != Stage.WRONG_PROTOCOL);
    }

    /**
     * Never finds an answer: a proxy may carry the host's IPv6 to an IPv4 listener, and what answers on the container's
     * loopback may listen there alone. A refusal on that loopback is one, unless the host is served all the same: then
     * the listener is bound to the container's own address.
     */
    private static Finding withoutNetwork(List<Fact> about) {
        boolean loopbackRefuses = stage(about, Vantage.LOOPBACK)
                .map(stage -> stage == Stage.REFUSED)
                .orElse(false);
        boolean hostAnswers =
                stage(about, Vantage.HOST).map(stage -> stage == Stage.ANSWERED).orElse(false);
        return loopbackRefuses && !hostAnswers ? REFUSES : NOT_PROVABLE;
    }

    private static Finding atDecidingVantage(Stage stage) {
        return switch (stage) {
            case ANSWERED -> ANSWERS;
            case REFUSED -> REFUSES;
            case TIMED_OUT -> TIMES_OUT;
            case SILENT -> SILENT;
            case WRONG_PROTOCOL -> WRONG_PROTOCOL;
            case TURNED_AWAY -> TURNED_AWAY;
            case NO_ADDRESS -> NO_ADDRESS;
            case UNREACHABLE -> NOT_PROVABLE;
        };
    }

    private static Optional<Stage> stage(List<Fact> about, Vantage vantage) {
        return about.stream()
                .filter(fact -> fact.vantage() == vantage)
                .reduce((earlier, later) -> later)
                .map(Fact::stage);
    }

    @FunctionalInterface
    private interface Rule {
        Finding judge(List<Fact> about);
    }
}
