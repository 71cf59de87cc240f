package io.github.ipv6containers.junit.dependency;

import io.github.ipv6containers.compose.ComposeEnvironment;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startable;

/**
 * Holds one thing that is started for a test class.
 *
 * @param name what messages call it: the field's name
 * @param startable the container, or what runs inside the JVM; compared by identity only, as containers change while
 *     they start
 * @param declared the container's ports to prove; none for a job or a tool without ports, and inside the JVM, where the
 *     port is not known before the start
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Dependency(String name, Startable startable, Ports declared) {

    /** Makes one whose ports are known, or none. */
    public Dependency(String name, Startable startable, List<ServicePort> ports) {
        this(name, startable, new Ports(ports, Set.of(), false));
    }

    /** Returns the ports that are proved, as far as they are known by now. */
    public List<ServicePort> ports() {
        return declared.all();
    }

    /** Tells whether it runs on a network, and not inside the JVM or wherever the user's own code has it. */
    public boolean needsNetwork() {
        return startable instanceof GenericContainer || ComposeEnvironment.is(startable);
    }

    /** Returns the container; empty for what runs inside the JVM. */
    public Optional<GenericContainer<?>> container() {
        return startable instanceof GenericContainer<?> container ? Optional.of(container) : Optional.empty();
    }
}
