package io.github.ipv6containers.junit;

import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.engine.RunLabels;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** What is on the engine. */
final class OnEngine {

    private static final String OWNER = "io.github.ipv6containers.owner";

    private OnEngine() {}

    /** Returns the names of containers and networks of this JVM's run. */
    static List<String> ofThisRun() {
        return of(RunLabels.own().getOrDefault(OWNER, "")).toList();
    }

    /** Returns those of the run of another process. */
    static List<String> ofProcess(long pid) {
        return all().filter(thing -> thing.owner().contains("/" + pid + "/"))
                .map(Thing::name)
                .toList();
    }

    private static Stream<String> of(String owner) {
        return all().filter(thing -> thing.owner().equals(owner)).map(Thing::name);
    }

    private static Stream<Thing> all() {
        DockerClient client = DockerClientFactory.instance().client();
        Stream<Thing> containers =
                client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(OWNER)).exec().stream()
                        .map(c -> new Thing("container " + c.getId(), owner(c.getLabels())));
        Stream<Thing> networks = client.listNetworksCmd().withFilter("label", List.of(OWNER)).exec().stream()
                .map(n -> new Thing("network " + n.getId(), owner(n.getLabels())));
        return Stream.concat(containers, networks);
    }

    private static String owner(Map<String, String> labels) {
        return labels.getOrDefault(OWNER, "");
    }

    private record Thing(String name, String owner) {}
}
