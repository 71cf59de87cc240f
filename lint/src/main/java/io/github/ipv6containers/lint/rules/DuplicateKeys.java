package io.github.ipv6containers.lint.rules;

import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.Sequence;
import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Keys that a map has twice, of which one is lost. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DuplicateKeys {

    private DuplicateKeys() {}

    public static Findings of(Node root, String object) {
        Findings found = new Findings(object);
        check(root, found);
        return found;
    }

    private static void check(Node node, Findings found) {
        if (node instanceof Sequence list) {
            list.items().forEach(item -> check(item, found));
        } else if (node instanceof Mapping mapping) {
            Set<String> known = new HashSet<>();
            for (Mapping.Entry entry : mapping.entries()) {
                if (!known.add(entry.name())) {
                    found.warning(
                            "duplicate-key",
                            Findings.ANY,
                            entry.key().spot(),
                            "The key \"" + entry.name()
                                    + "\" is in this map twice, which YAML does not allow; only the last one is judged.",
                            "");
                }
                check(entry.value(), found);
            }
        }
    }
}
