package io.github.ipv6containers.junit.declared;

import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.junit.settings.WrongUse;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startable;

/**
 * Orders dependencies so that each comes after those that it depends on, and adds those that no field holds.
 *
 * <p>What a field does not hold is put on the network all the same, because its dependents look for it there. It is
 * proved when it exposes a port; without one it may be a job that ends before the others start.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class StartOrder {

    private final Class<?> testClass;
    private final IdentityHashMap<Startable, Dependency> fields = new IdentityHashMap<>();
    private final IdentityHashMap<Startable, Boolean> done = new IdentityHashMap<>();
    private final List<Dependency> ordered = new ArrayList<>();

    private StartOrder(Class<?> testClass, List<Dependency> fromFields) {
        this.testClass = testClass;
        fromFields.forEach(dependency -> fields.putIfAbsent(dependency.startable(), dependency));
    }

    public static List<Dependency> of(Class<?> testClass, List<Dependency> fromFields) {
        StartOrder order = new StartOrder(testClass, fromFields);
        fromFields.forEach(dependency -> order.add(dependency.startable(), dependency.name()));
        return List.copyOf(order.ordered);
    }

    private void add(Startable startable, String dependent) {
        Boolean finished = done.putIfAbsent(startable, false);
        if (Boolean.TRUE.equals(finished) || isStartedElsewhere(startable)) {
            return;
        }
        if (finished != null) {
            throw WrongUse.on(
                    testClass,
                    "the containers of field \"" + dependent + "\" depend on each other in a circle; remove one"
                            + " dependsOn(...).");
        }
        Dependency dependency = fields.getOrDefault(startable, null);
        String name = dependency == null ? dependent : dependency.name();
        startable.getDependencies().forEach(needed -> add(needed, name));
        ordered.add(dependency == null ? withoutField(startable, dependent) : dependency);
        done.put(startable, true);
    }

    /** A container of the class that one of a test method depends on runs by then, and is not this start's business. */
    private boolean isStartedElsewhere(Startable startable) {
        return !fields.containsKey(startable)
                && startable instanceof GenericContainer<?> container
                && container.getContainerId() != null;
    }

    private Dependency withoutField(Startable startable, String dependent) {
        List<ServicePort> ports = List.of();
        if (startable instanceof GenericContainer<?> container) {
            if (container.getNetwork() != null || container.getNetworkMode() != null) {
                throw WrongUse.on(
                        testClass,
                        "field \"" + dependent + "\" depends on a container that has a network of its own; remove"
                                + " withNetwork(...) there.");
            }
            ports = ContainerPorts.known(container);
        }
        return new Dependency("dependency of " + dependent, startable, ports);
    }
}
