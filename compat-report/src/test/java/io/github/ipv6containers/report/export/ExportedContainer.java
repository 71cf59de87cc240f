package io.github.ipv6containers.report.export;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.network.GrantedAddresses;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an exported text started: a container on a network that is not the harness's own. */
record ExportedContainer(DockerClient client, String id, String networkId, StackMode mode) implements RunningService {

    @Override
    public Map<IPFamily, String> granted() {
        return GrantedAddresses.read(inspect(), networkId).byFamily();
    }

    @Override
    public String provenance() {
        return "exported";
    }

    @Override
    public Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
        return vantage == Vantage.HOST
                ? published(port, family).map(number -> new Endpoint(family.loopback(), number, family))
                : Optional.ofNullable(granted().get(family)).map(address -> new Endpoint(address, port, family));
    }

    private Optional<Integer> published(int port, IPFamily family) {
        Ports.Binding[] bindings =
                inspect().getNetworkSettings().getPorts().getBindings().get(ExposedPort.tcp(port));
        return Stream.of(bindings)
                .filter(binding -> binding.getHostIp().equals(family.loopback()))
                .map(binding -> Integer.valueOf(binding.getHostPortSpec()))
                .findFirst();
    }

    @Override
    public boolean isOpen(Vantage vantage, IPFamily family) {
        return true;
    }

    @Override
    public Optional<Ending> ending() {
        InspectContainerResponse.ContainerState state = inspect().getState();
        return Boolean.TRUE.equals(state.getRunning())
                ? Optional.empty()
                : Optional.of(
                        new Ending(Math.toIntExact(state.getExitCodeLong()), false, "" + state.getError(), List.of()));
    }

    @Override
    public InsideReport inside(List<ProbeTarget> targets, Patience patience) {
        return InsideReport.NONE;
    }

    @Override
    public List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        return List.of();
    }

    private InspectContainerResponse inspect() {
        return client.inspectContainerCmd(id).exec();
    }
}
