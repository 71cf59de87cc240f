package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.Spot;
import java.util.List;
import org.apiguardian.api.API;

/** A list of a YAML document. */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Sequence(Spot spot, List<Node> items) implements Node {

    public Sequence {
        items = List.copyOf(items);
    }
}
