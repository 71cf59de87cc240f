package io.github.ipv6containers.report.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.ipv6containers.ClassPathText;
import io.github.ipv6containers.StackMode;
import java.util.Locale;

/**
 * Knows what API servers answered when they were given these manifests.
 *
 * <p>A report has no API server at hand, so this was measured outside of it; the tests with a cluster ask again each time and hold
 * the answers against the file.
 */
final class Servers {

    private static final String FILE = "servers.yaml";

    private final JsonNode answers;

    private Servers(JsonNode answers) {
        this.answers = answers;
    }

    static Servers known() {
        try {
            return new Servers(new YAMLMapper().readTree(ClassPathText.of(Servers.class, FILE)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(FILE + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Returns which servers were asked, and on what day. */
    String label() {
        return answers.path("ran").asText() + ", " + answers.path("day").asText();
    }

    String answer(LintedSystem system, LintedSystem.State state, StackMode mode) {
        String answer = answers.path("answers")
                .path(system.id())
                .path(state.name().toLowerCase(Locale.ROOT))
                .path(mode.id())
                .asText();
        if (answer.isEmpty()) {
            throw new IllegalStateException(FILE + " says nothing of " + system.id() + " in " + mode + ".");
        }
        return answer;
    }
}
