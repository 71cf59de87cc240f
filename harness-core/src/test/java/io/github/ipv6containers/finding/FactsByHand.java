package io.github.ipv6containers.finding;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;

/** Facts as a probe would return them, written down by hand. */
public final class FactsByHand {

    private FactsByHand() {}

    public static ServicePort port(int number, String name, String handshake) {
        return new ServicePort(number, name, Handshakes.of(handshake));
    }

    public static Fact fact(ServicePort port, IPFamily family, Vantage vantage, Stage stage) {
        return fact(port, family, vantage, stage, 2, stage == Stage.ANSWERED ? "HTTP 200" : "");
    }

    public static Fact fact(
            ServicePort port, IPFamily family, Vantage vantage, Stage stage, double millis, String detail) {
        Endpoint endpoint = stage == Stage.NO_ADDRESS ? null : endpoint(port, family, vantage);
        return new Fact(new ProbeTarget(port, family, vantage, endpoint), stage, millis, detail, "");
    }

    private static Endpoint endpoint(ServicePort port, IPFamily family, Vantage vantage) {
        return switch (vantage) {
            case NETWORK, PEER, SERVICE, NAME ->
                new Endpoint(family == IPFamily.IPV4 ? "172.30.0.3" : "fd5e:8a11:90::3", port.number(), family);
            case HOST -> new Endpoint(family.loopback(), 32771, family);
            case LOOPBACK -> new Endpoint(family.loopback(), port.number(), family);
        };
    }
}
