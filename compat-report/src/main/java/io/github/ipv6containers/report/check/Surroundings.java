package io.github.ipv6containers.report.check;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import io.github.ipv6containers.creation.HostSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/** Gives a container what surrounds it: mounts, and further names on its network. */
final class Surroundings {

    private Surroundings() {}

    static void give(CheckRequest request, GenericContainer<?> container) {
        request.aliases().forEach(container::withNetworkAliases);
        if (request.mounts().isEmpty()) {
            return;
        }
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = HostSettings.of(command);
            List<Bind> binds = new ArrayList<>();
            if (host.getBinds() != null) {
                binds.addAll(Arrays.asList(host.getBinds()));
            }
            request.mounts().stream().map(Bind::parse).forEach(binds::add);
            command.withHostConfig(host.withBinds(binds));
        });
    }
}
