package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Finds what describes a pod, in whatever kind of object: a map with a list of containers, or with one. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Pods {

    private Pods() {}

    public static List<Mapping> of(Manifest manifest) {
        List<Mapping> pods = new ArrayList<>();
        collect(manifest.root(), pods);
        return pods;
    }

    private static void collect(Node node, List<Mapping> pods) {
        if (node instanceof Mapping mapping) {
            if (isPod(mapping)) {
                pods.add(mapping);
            } else {
                mapping.entries().forEach(entry -> collect(entry.value(), pods));
            }
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> collect(item, pods));
        }
    }

    private static boolean isPod(Mapping mapping) {
        List<Mapping> containers = mapping.mappings("containers");
        boolean one = mapping.mapping("container").filter(it -> it.has("image")).isPresent();
        return one || (!containers.isEmpty() && containers.stream().allMatch(it -> it.has("name") || it.has("image")));
    }
}
