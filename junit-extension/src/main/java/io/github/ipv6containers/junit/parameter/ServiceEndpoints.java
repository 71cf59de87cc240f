package io.github.ipv6containers.junit.parameter;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.container.HostRoute;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.EndpointOf;
import io.github.ipv6containers.junit.dependency.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.testcontainers.containers.GenericContainer;

/**
 * The service ports that a test has, by the names of their containers.
 *
 * @param where the test method, for messages
 * @param all each port once
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ServiceEndpoints(String where, List<Reached> all) {

    /**
     * One service port.
     *
     * @param name the container's field or class
     * @param port the port inside the container
     * @param over tells where it is reached over a family
     */
    record Reached(String name, int port, Function<IPFamily, Endpoint> over) {

        @Override
        public String toString() {
            return name + " (port " + port + ")";
        }
    }

    public ServiceEndpoints {
        all = List.copyOf(all);
    }

    /** Reads the ports of what runs; of two containers with one name the first counts. */
    public static ServiceEndpoints of(String where, List<Dependency> running) {
        List<Reached> services = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Dependency dependency : running) {
            if (names.add(dependency.name())) {
                services.addAll(services(dependency));
            }
        }
        return new ServiceEndpoints(where, services);
    }

    private static List<Reached> services(Dependency dependency) {
        if (dependency.startable() instanceof IPv6WireMock embedded) {
            return List.of(new Reached(
                    dependency.name(), embedded.service().ports().get(0).number(), embedded::endpoint));
        }
        return dependency.startable() instanceof GenericContainer<?> container
                ? dependency.ports().stream()
                        .map(port -> new Reached(
                                dependency.name(),
                                port.number(),
                                family -> published(container, port.number(), family)))
                        .toList()
                : List.of();
    }

    private static Endpoint published(GenericContainer<?> container, int port, IPFamily family) {
        return HostRoute.to(container, port, family)
                .orElseThrow(() -> new ParameterResolutionException("Port " + port + " of "
                        + container.getDockerImageName() + " is not reached over " + family + "."));
    }

    /**
     * Returns where the one service is reached that a parameter means.
     *
     * @param wanted what the parameter's annotation says, or null when it has none
     * @throws ParameterResolutionException if it may be none or more than one; the message lists what there is
     */
    public Endpoint endpoint(@Nullable EndpointOf wanted, IPFamily family) {
        List<Reached> named = wanted == null
                ? all
                : all.stream().filter(s -> s.name().equals(wanted.value())).toList();
        if (named.isEmpty()) {
            throw wrong(
                    wanted == null
                            ? "no container of the class has a service port."
                            : "there is no container \"" + wanted.value() + "\"; there is " + listed(all) + ".");
        }
        List<Reached> meant = wanted == null || wanted.port() == 0
                ? named
                : named.stream().filter(s -> s.port() == wanted.port()).toList();
        if (meant.isEmpty() && wanted != null) {
            throw wrong(wanted.value() + " has no service port " + wanted.port() + "; there is " + listed(named) + ".");
        }
        if (meant.size() > 1) {
            Reached first = meant.get(0);
            throw wrong(
                    "an Endpoint may be that of " + listed(meant) + "; say which, for example @EndpointOf(value = \""
                            + first.name() + "\", port = " + first.port() + ").");
        }
        return meant.get(0).over().apply(family);
    }

    private static String listed(List<Reached> services) {
        return services.stream().map(Reached::toString).collect(joining(", "));
    }

    private ParameterResolutionException wrong(String text) {
        return new ParameterResolutionException("@EachIPFamily on " + where + ": " + text);
    }
}
