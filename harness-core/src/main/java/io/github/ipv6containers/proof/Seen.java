package io.github.ipv6containers.proof;

import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a proof saw.
 *
 * @param facts the last fact of each target, by port, family and vantage
 * @param ending how the container ended meanwhile; empty while it runs
 * @param inside what was seen from inside shortly before the verdict, where that was waited for and could not change
 */
record Seen(List<Fact> facts, Optional<Ending> ending, Optional<InsideReport> inside) {

    Seen {
        facts = List.copyOf(facts);
    }

    Seen(List<Fact> facts, Optional<Ending> ending) {
        this(facts, ending, Optional.empty());
    }
}
