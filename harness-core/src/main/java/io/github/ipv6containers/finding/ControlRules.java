package io.github.ipv6containers.finding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Compares what was seen of the planted listeners with what they do.
 *
 * <p>At {@code network} each family must be read exactly, from this machine or, where it has no way there, by a container
 * beside the listeners. At {@code host} the engine's publishing stands between: with a
 * userland proxy a family without a listener is accepted and closed, without one it is refused or, for IPv6, never
 * reached at all. So there a family without a listener must not answer, and one with a listener must answer if any
 * other listener does over that family. A cluster's Service and its name are judged as the host is.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ControlRules {

    private static final Set<Stage> NOT_ANSWERED =
            EnumSet.of(Stage.SILENT, Stage.REFUSED, Stage.TIMED_OUT, Stage.UNREACHABLE, Stage.NO_ADDRESS);

    private final StackMode mode;
    private final Map<String, List<Fact>> facts;
    private final List<Vantage> outside;
    private final Set<PlantedListener> published;
    private final Map<Vantage, Set<IPFamily>> answering = new EnumMap<>(Vantage.class);

    private ControlRules(
            StackMode mode, List<Vantage> outside, Set<PlantedListener> published, Map<String, List<Fact>> facts) {
        this.mode = mode;
        this.facts = facts;
        this.outside = outside;
        this.published = published;
        for (Vantage vantage : outside) {
            answering.put(
                    vantage,
                    mode.families().stream()
                            .filter(family -> anyAnswers(vantage, family))
                            .collect(toCollection(() -> EnumSet.noneOf(IPFamily.class))));
        }
    }

    /**
     * Judges every planted listener on a network of the given mode, in the order of {@link PlantedListener}.
     *
     * <p>A listener that was not probed from every vantage that it has over every family of the mode is not ok.
     *
     * @param outside from where they are probed, the network first
     * @param published those that have more vantages than the network
     * @param facts the facts of each listener by its {@link PlantedListener#id() id}
     * @throws IllegalArgumentException if a listener is named that nobody plants
     */
    public static List<Control> judge(
            StackMode mode, List<Vantage> outside, Set<PlantedListener> published, Map<String, List<Fact>> facts) {
        Set<String> known =
                Arrays.stream(PlantedListener.values()).map(PlantedListener::id).collect(toCollection(TreeSet::new));
        facts.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "No listener \"" + name + "\" is planted; known: " + String.join(", ", known) + ".");
                });
        ControlRules rules = new ControlRules(mode, outside, published, facts);
        return Arrays.stream(PlantedListener.values()).map(rules::control).toList();
    }

    private Control control(PlantedListener listener) {
        boolean ok = mode.families().stream()
                .allMatch(family -> vantages(listener).allMatch(vantage -> isRight(listener, family, vantage)));
        return new Control(
                listener.id(),
                text(listener, (family, vantage) -> words(accepted(listener, family, vantage))),
                text(listener, (family, vantage) -> words(seen(listener, family, vantage))),
                ok);
    }

    private Stream<Vantage> vantages(PlantedListener listener) {
        return outside.stream().filter(vantage -> vantage == Vantage.NETWORK || published.contains(listener));
    }

    private boolean isRight(PlantedListener listener, IPFamily family, Vantage vantage) {
        Set<Stage> seen = seen(listener, family, vantage);
        return !seen.isEmpty() && accepted(listener, family, vantage).containsAll(seen);
    }

    private Set<Stage> accepted(PlantedListener listener, IPFamily family, Vantage vantage) {
        Stage atNetwork = listener.stageAtNetwork(family);
        if (vantage == Vantage.NETWORK) {
            return EnumSet.of(atNetwork);
        }
        return atNetwork == Stage.REFUSED
                        || !answering.getOrDefault(vantage, Set.of()).contains(family)
                ? NOT_ANSWERED
                : EnumSet.of(atNetwork);
    }

    /** Returns what was seen at its own address; by the peer, where there was one because this machine has no way. */
    private Set<Stage> seen(PlantedListener listener, IPFamily family, Vantage vantage) {
        Set<Stage> byPeer =
                vantage == Vantage.NETWORK ? seenFrom(listener, family, Vantage.PEER) : EnumSet.noneOf(Stage.class);
        return byPeer.isEmpty() ? seenFrom(listener, family, vantage) : byPeer;
    }

    /** Returns every stage seen; two probes of one question that disagree are both held against the listener. */
    private Set<Stage> seenFrom(PlantedListener listener, IPFamily family, Vantage vantage) {
        return facts.getOrDefault(listener.id(), List.of()).stream()
                .filter(fact -> fact.isFrom(vantage, family))
                .map(Fact::stage)
                .collect(toCollection(() -> EnumSet.noneOf(Stage.class)));
    }

    private boolean anyAnswers(Vantage vantage, IPFamily family) {
        return Arrays.stream(PlantedListener.values())
                .filter(listener -> listener.stageAtNetwork(family) == Stage.ANSWERED)
                .anyMatch(listener -> seen(listener, family, vantage).contains(Stage.ANSWERED));
    }

    private static String words(Set<Stage> stages) {
        if (stages.isEmpty()) {
            return "not probed";
        }
        return stages.equals(NOT_ANSWERED)
                ? "not answered"
                : stages.stream().map(Stage::id).collect(joining(" and "));
    }

    private String text(PlantedListener listener, WordsOf wordsOf) {
        Function<Vantage, String> line = vantage -> vantage.id() + ": "
                + mode.families().stream()
                        .map(family -> family.id() + " " + wordsOf.words(family, vantage))
                        .collect(joining(", "));
        return vantages(listener).map(line).collect(joining("; "));
    }

    @FunctionalInterface
    private interface WordsOf {
        String words(IPFamily family, Vantage vantage);
    }
}
