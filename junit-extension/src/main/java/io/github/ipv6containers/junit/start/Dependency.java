package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startable;

/**
 * Holds one thing that is started for a test class.
 *
 * @param name what messages call it: the field's name
 * @param startable the container, or what runs inside the JVM; compared by identity only, as containers change while
 *     they start
 * @param ports the container's ports to prove; empty for a job without ports that others wait for, and inside the JVM,
 *     where the port is not known before the start
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Dependency(String name, Startable startable, List<ServicePort> ports) {

    public Dependency {
        ports = List.copyOf(ports);
    }

    /** Returns the container; empty for what runs inside the JVM. */
    public Optional<GenericContainer<?>> container() {
        return startable instanceof GenericContainer<?> container ? Optional.of(container) : Optional.empty();
    }
}
