package io.github.ipv6containers.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.finding.FindingRules;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotDialedTests {

    private static final ServicePort WEB = new ServicePort(80, "web", Handshakes.of("http"));
    private static final ServicePort ADMIN = new ServicePort(81, "admin", Handshakes.of("http"));

    @Test
    void aPortOfWhichNothingIsKnownOverAFamilyIsNotProvable() {
        ProbeTarget known = target(WEB, IPFamily.IPV4, Vantage.PEER);
        List<ProbeTarget> targets = List.of(
                target(WEB, IPFamily.IPV4, Vantage.NETWORK),
                target(WEB, IPFamily.IPV6, Vantage.NETWORK),
                target(ADMIN, IPFamily.IPV4, Vantage.NETWORK));

        List<Fact> facts = NotDialed.among(targets, List.of(new Fact(known, Stage.ANSWERED, 1, "HTTP 200", "")));

        assertThat(facts).extracting(Fact::target).containsExactly(targets.get(1), targets.get(2));
        assertThat(FindingRules.judge(WEB, IPFamily.IPV6, facts).finding()).isEqualTo(Finding.NOT_PROVABLE);
        assertThat(FindingRules.judge(ADMIN, IPFamily.IPV4, facts).finding()).isEqualTo(Finding.NOT_PROVABLE);
    }

    private static ProbeTarget target(ServicePort port, IPFamily family, Vantage vantage) {
        return new ProbeTarget(port, family, vantage, null);
    }
}
