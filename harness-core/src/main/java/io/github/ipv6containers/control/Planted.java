package io.github.ipv6containers.control;

import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ControlRules;
import io.github.ipv6containers.finding.PlantedListener;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.service.Service;
import io.github.ipv6containers.side.HelperImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/** Holds what planted listeners are, wherever they run: the command that is them, their ports, and how they are read. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Planted {

    /** The port of each listener in {@code controls.pl}; nothing listens on the one of {@code none}. */
    private static final Map<String, Integer> PORTS = new TreeMap<>(Map.of(
            "ipv4-only", 7001, "ipv6-only", 7002, "both", 7003, "ipv4-mapped", 7004, "mute", 7005, "none", 7006));

    private final TokenHandshake handshake = TokenHandshake.create();
    private final Service service = new Service(
            "planted listeners",
            HelperImage.NAME,
            PORTS.entrySet().stream()
                    .map(entry -> new ServicePort(entry.getValue(), entry.getKey(), handshake))
                    .toList(),
            "",
            "");

    private final Set<PlantedListener> published;

    private Planted(Set<PlantedListener> published) {
        this.published = published;
    }

    /** Makes some that tell a token of their own, each published. */
    public static Planted create() {
        return new Planted(EnumSet.allOf(PlantedListener.class));
    }

    /**
     * Makes the same, of which one is published: it tells by which ways this machine reaches a published port. Each port that
     * is published takes an engine about a tenth of a second when its container is removed.
     */
    static Planted createWithOnePublished() {
        return new Planted(EnumSet.of(PlantedListener.BOTH));
    }

    /** Returns the command that listens, in an image with a Perl. */
    public List<String> command() {
        return HelperImage.command(Planted.class, "controls.pl", List.of(handshake.token()));
    }

    /** Returns the ports to be published, also that on which nothing listens. */
    public List<Integer> ports() {
        return published.stream().map(listener -> PORTS.get(listener.id())).toList();
    }

    /** Reads every listener once the one for both families answers. */
    public ControlListeners.Reading read(RunningService running, Patience patience) {
        return new ControlListeners.Reading(judge(running, facts(running, patience)), Optional.empty());
    }

    List<Fact> facts(RunningService running, Patience patience) {
        return new ListenerReader(service, running, patience).read();
    }

    List<Control> judge(RunningService running, List<Fact> seen) {
        Map<String, List<Fact>> facts = new TreeMap<>();
        seen.forEach(fact -> facts.computeIfAbsent(fact.target().port().name(), name -> new ArrayList<>())
                .add(fact));
        return ControlRules.judge(running.mode(), running.outside(), published, facts);
    }
}
