package io.github.ipv6containers.finding;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;

public final class FindingRules {
    private FindingRules() {}

    public static PortFinding judge(ServicePort port, IPFamily family, List<Fact> facts) {
        return new PortFinding(port, family, facts.get(0).answered() ? Finding.ANSWERS : Finding.REFUSES, facts);
    }
}
