package io.github.ipv6containers.finding;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Holds the finding for one port and family, with the facts that it rests on.
 *
 * @param port the service's port
 * @param family the family
 * @param finding what the facts say
 * @param facts the facts, in the order of the vantages; never empty
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record PortFinding(ServicePort port, IPFamily family, Finding finding, List<Fact> facts) {

    public PortFinding {
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException(
                    "A finding needs a fact: none was given for port " + port.number() + " over " + family + ".");
        }
    }

    /** Tells whether the port answers over this family. */
    public boolean answers() {
        return finding == Finding.ANSWERS;
    }

    /** Returns what was seen from a vantage last; empty when nothing was dialed from there. */
    public Optional<Fact> from(Vantage vantage) {
        return facts.stream().filter(fact -> fact.vantage() == vantage).reduce((earlier, later) -> later);
    }

    /** Tells whether this is the finding for the given port and family. */
    public boolean isAbout(int number, IPFamily wanted) {
        return port.number() == number && family == wanted;
    }
}
