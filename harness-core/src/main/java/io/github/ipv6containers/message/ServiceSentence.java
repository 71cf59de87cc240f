package io.github.ipv6containers.message;

import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why clients of a cluster do not reach a pod that answers: its Service, or the Service's name. */
final class ServiceSentence {

    private ServiceSentence() {}

    /** Returns the rest of a sentence; empty where nothing was dialed through a Service. */
    static Optional<String> of(List<PortFinding> findings) {
        return Stream.of(Vantage.SERVICE, Vantage.NAME)
                .flatMap(vantage -> findings.stream().flatMap(found -> found.from(vantage).stream()))
                .filter(fact -> !fact.answered())
                .findFirst()
                .map(ServiceSentence::words);
    }

    private static String words(Fact fact) {
        boolean byName = fact.target().vantage() == Vantage.NAME;
        if (fact.stage() == Stage.NO_ADDRESS) {
            return byName
                    ? "but the cluster's DNS knows no " + fact.target().family() + " address of its Service's name."
                    : "but its Service has no " + fact.target().family() + " address.";
        }
        return "but not through its Service" + (byName ? " by name." : ".")
                + "\nA Service leads to pods alone that are Ready; the image is not at fault where its readiness probe is.";
    }
}
