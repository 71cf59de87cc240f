package io.github.ipv6containers.lint;

import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.OwnFile;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** Holds all rules, read from {@code rules.yaml}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Rules {

    private static final String FILE = "rules.yaml";
    private static final Map<String, Rule> ALL = read();

    private Rules() {}

    /** Returns all rules, in the order of the documentation. */
    public static List<Rule> all() {
        return List.copyOf(ALL.values());
    }

    /** Finds a rule by its id. */
    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    private static Map<String, Rule> read() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        OwnFile.documents(Rules.class, FILE).stream().map(Rules::rule).forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static Rule rule(Mapping text) {
        return new Rule(
                text.string("id"),
                Severity.valueOf(text.string("severity").toUpperCase(Locale.ROOT)),
                text.string("title"),
                text.string("what").strip(),
                text.string("why").strip(),
                text.string("unless").strip(),
                text.scalars("sources").stream().map(Scalar::value).toList(),
                text.string("bad"),
                text.string("good"));
    }
}
