package io.github.ipv6containers.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.creation.HostSettings;
import io.github.ipv6containers.network.HostLoopback;
import io.github.ipv6containers.network.TestNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publishes each exposed TCP port on the loopback addresses of a mode's families, on one number.
 *
 * <p>Only on loopback, so that a test's database is not open to the network (testcontainers-java#2133). The number is
 * chosen here: engines before 27 would choose one for each family. A family without a loopback address on this machine is
 * left out: engines refuse to start a container that is published there.
 */
final class LoopbackPublishing implements Consumer<CreateContainerCmd> {

    private final TestNetwork network;

    LoopbackPublishing(TestNetwork network) {
        this.network = network;
    }

    @Override
    public void accept(CreateContainerCmd command) {
        HostConfig host = HostSettings.of(command);
        List<IPFamily> families = HostLoopback.families(network.mode());
        List<PortBinding> published = new ArrayList<>();
        for (ExposedPort port : Objects.requireNonNullElse(command.getExposedPorts(), new ExposedPort[0])) {
            int number =
                    fixed(host, port).orElseGet(() -> network.engine().ports().onAll(families));
            for (IPFamily family : families) {
                published.add(new PortBinding(Ports.Binding.bindIpAndPort(family.loopback(), number), port));
            }
        }
        command.withHostConfig(host.withPublishAllPorts(false).withPortBindings(published));
    }

    /** Returns the host port that the user fixed by {@code setPortBindings}, if any. */
    private static Optional<Integer> fixed(HostConfig host, ExposedPort port) {
        Map<ExposedPort, Ports.Binding[]> bindings = host.getPortBindings() == null
                ? Map.of()
                : host.getPortBindings().getBindings();
        Ports.Binding[] given = bindings.get(port);
        return given == null || given.length == 0
                ? Optional.empty()
                : Optional.ofNullable(given[0].getHostPortSpec())
                        .filter(spec -> spec.matches("[1-9]\\d{0,4}"))
                        .map(Integer::valueOf);
    }
}
