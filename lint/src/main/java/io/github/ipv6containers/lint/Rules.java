package io.github.ipv6containers.lint;

import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import io.github.ipv6containers.lint.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        try (InputStream in = Rules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The file " + FILE + " is missing from the jar.");
            }
            SourceFile file = new SourceFile(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Rule> rules = new LinkedHashMap<>();
            for (var document : YamlReader.documents(file)) {
                Rule rule = rule((Mapping) document);
                rules.put(rule.id(), rule);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read.", e);
        } catch (BadInput e) {
            throw new IllegalStateException(FILE + ":" + e.line() + ": " + e.sentence(), e);
        }
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
