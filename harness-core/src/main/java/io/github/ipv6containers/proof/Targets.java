package io.github.ipv6containers.proof;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.service.Service;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The questions that a proof asks. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Targets {

    private Targets() {}

    /** Returns every question of one vantage: each port over each family of the mode. */
    public static List<ProbeTarget> of(Service service, RunningService running, Vantage vantage) {
        return each(service, running.mode().families(), running, vantage);
    }

    /** Returns those of loopback over both families, whatever the network's mode: most containers have both there. */
    static List<ProbeTarget> onLoopback(Service service, RunningService running) {
        return each(service, List.of(IPFamily.values()), running, Vantage.LOOPBACK);
    }

    private static List<ProbeTarget> each(
            Service service, Collection<IPFamily> families, RunningService running, Vantage vantage) {
        return service.ports().stream()
                .flatMap(port -> families.stream().map(family -> {
                    Endpoint endpoint =
                            running.endpoint(port.number(), family, vantage).orElse(null);
                    return new ProbeTarget(port, family, vantage, endpoint);
                }))
                .toList();
    }

    /** Returns those of the questions whose way may be open. */
    static Stream<ProbeTarget> open(RunningService running, List<ProbeTarget> targets) {
        return targets.stream().filter(target -> running.isOpen(target.vantage(), target.family()));
    }
}
