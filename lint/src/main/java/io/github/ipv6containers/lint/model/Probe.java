package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds how somebody asks a container whether it is well.
 *
 * @param name for example {@code readinessProbe}
 * @param host the address that is dialled instead of the container's own; null when none is named
 * @param command what is run inside of the container; empty for other probes
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Probe(String name, Spot spot, @Nullable Text host, List<Text> command) {

    public Probe {
        command = List.copyOf(command);
    }
}
