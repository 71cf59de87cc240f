package io.github.ipv6containers.message;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.BothFamilies;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ListenRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what was found of a service, from facts written by hand. */
final class ServiceByHand {

    private final String name;
    private final String image;
    private final StackMode mode;
    private final List<PortFinding> ports = new ArrayList<>();
    private String provenance = "official";
    private Map<IPFamily, String> granted = Map.of(IPV4, "172.30.0.3", IPV6, "fd5e:8a11:90::3");
    private List<String> asides = List.of();
    private List<ListenRow> listening = List.of();
    private @Nullable Ending ending;
    private String mend = "";
    private String why = "";

    ServiceByHand(String name, String image, StackMode mode) {
        this.name = name;
        this.image = image;
        this.mode = mode;
        if (mode != StackMode.DUAL_STACK) {
            granted = mode == StackMode.IPV4_ONLY ? Map.of(IPV4, "172.30.0.3") : Map.of(IPV6, "fd5e:8a11:90::3");
        }
    }

    static ServiceByHand rabbit(StackMode mode) {
        return new ServiceByHand("RabbitMQ", "rabbitmq:4.3.6-management", mode);
    }

    static ServiceByHand redis(StackMode mode) {
        return new ServiceByHand("Redis", "redis:8.2", mode);
    }

    static ServiceByHand shop(StackMode mode) {
        return new ServiceByHand("Shop", "shop:1", mode);
    }

    /** Adds the finding that the rules make of these facts, all of one port and family. */
    ServiceByHand found(Fact... facts) {
        ports.add(FindingRules.judge(facts[0].target().port(), facts[0].family(), List.of(facts)));
        return this;
    }

    ServiceByHand foundEmbedded(Fact fact) {
        ports.add(FindingRules.judgeEmbedded(fact.target().port(), fact.family(), List.of(fact)));
        return this;
    }

    ServiceByHand provenance(String wanted) {
        provenance = wanted;
        return this;
    }

    ServiceByHand granted(Map<IPFamily, String> wanted) {
        granted = wanted;
        return this;
    }

    ServiceByHand listening(ListenRow... rows) {
        listening = List.of(rows);
        return this;
    }

    ServiceByHand ended(int exitCode, boolean outOfMemory, String reason, String... log) {
        ending = new Ending(exitCode, outOfMemory, reason, List.of(log));
        return this;
    }

    ServiceByHand endedAfter(long ranMillis, int exitCode, String... log) {
        ending = new Ending(exitCode, false, "", List.of(log), ranMillis);
        return this;
    }

    ServiceByHand recipeKnows(String wantedWhy, String wantedMend) {
        why = wantedWhy;
        mend = wantedMend;
        return this;
    }

    ServiceByHand beside(String... said) {
        asides = List.of(said);
        return this;
    }

    ServiceFindings build() {
        return new ServiceFindings(
                        name,
                        image,
                        provenance,
                        mode,
                        granted,
                        BothFamilies.compared(ports),
                        listening,
                        ending,
                        mend,
                        why)
                .withAsides(asides);
    }
}
