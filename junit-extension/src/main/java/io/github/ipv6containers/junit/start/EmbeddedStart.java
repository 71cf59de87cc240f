package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.SocketProbe;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts WireMock inside the JVM and proves its port over the families of the mode. */
final class EmbeddedStart {

    private EmbeddedStart() {}

    static Outcome of(Dependency dependency, IPv6WireMock embedded, StackMode mode) {
        try {
            embedded.start();
        } catch (RuntimeException e) {
            return Outcome.failed(dependency, StartTrouble.sentence(dependency.name(), e), e);
        }
        List<PortFinding> findings = new ArrayList<>();
        for (ServicePort port : embedded.servicePorts()) {
            for (IPFamily family : mode.families()) {
                ProbeTarget target = new ProbeTarget(port, family, Vantage.HOST, embedded.endpoint(family));
                findings.add(
                        FindingRules.judgeEmbedded(port, family, List.of(SocketProbe.dial(target, Patience.DEFAULT))));
            }
        }
        return Outcome.found(
                dependency,
                new ServiceFindings(
                        embedded.serviceName(),
                        "inside the JVM",
                        "embedded",
                        mode,
                        Map.of(),
                        findings,
                        List.of(),
                        null,
                        "",
                        ""));
    }
}
