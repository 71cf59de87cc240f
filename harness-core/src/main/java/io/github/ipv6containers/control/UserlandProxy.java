package io.github.ipv6containers.control;

import io.github.ipv6containers.finding.PlantedListener;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells from planted listeners whether a proxy of the engine stands before published ports. */
final class UserlandProxy {

    private UserlandProxy() {}

    /** Returns whether connections are accepted for nobody; empty where none is published, or none leads to a listener at all. */
    static Optional<Boolean> in(Collection<Fact> seen) {
        List<Fact> published = seen.stream()
                .filter(fact -> fact.vantage() == Vantage.HOST && fact.stage() != Stage.NO_ADDRESS)
                .toList();
        List<Fact> ofNobody = published.stream()
                .filter(fact -> fact.target().port().name().equals(PlantedListener.NONE.id()))
                .toList();
        boolean acceptsForNobody = ofNobody.stream().anyMatch(fact -> fact.stage() == Stage.SILENT);
        return acceptsForNobody || (!ofNobody.isEmpty() && published.stream().anyMatch(Fact::answered))
                ? Optional.of(acceptsForNobody)
                : Optional.empty();
    }
}
