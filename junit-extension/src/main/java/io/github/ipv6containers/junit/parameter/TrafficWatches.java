package io.github.ipv6containers.junit.parameter;

import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.traffic.TrafficWatch;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/** The watches on the traffic of some containers, each begun when a test first asks for it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TrafficWatches implements AutoCloseable {

    private final IdentityHashMap<GenericContainer<?>, TrafficWatch> begun = new IdentityHashMap<>();

    /** Returns the watches of those that have ports; what is not watched yet is from now on. */
    public synchronized List<TrafficWatch> of(List<Dependency> dependencies) {
        List<GenericContainer<?>> containers = dependencies.stream()
                .filter(dependency -> !dependency.ports().isEmpty())
                .flatMap(dependency -> dependency.container().stream())
                .<GenericContainer<?>>map(container -> container)
                .toList();
        List<GenericContainer<?>> missing =
                containers.stream().filter(c -> !begun.containsKey(c)).toList();
        // Side by side: each is a container of its own.
        List<TrafficWatch> made =
                missing.parallelStream().map(TrafficWatch::over).toList();
        for (int i = 0; i < made.size(); i++) {
            begun.put(missing.get(i), made.get(i));
        }
        return containers.stream().flatMap(c -> Stream.ofNullable(begun.get(c))).toList();
    }

    @Override
    public synchronized void close() {
        begun.values().parallelStream().forEach(TrafficWatch::close);
    }
}
