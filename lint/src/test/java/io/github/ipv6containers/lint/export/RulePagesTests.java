package io.github.ipv6containers.lint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the documentation are those that are written from the rules. */
class RulePagesTests {

    private static final Path FOLDER = Path.of("../docs/rules");

    static Stream<String> names() {
        return RulePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWhatTheRulesSay(String name) throws IOException {
        assertThat(FOLDER.resolve(name)).hasContent(RulePages.all().getOrDefault(name, ""));
    }

    @Test
    void thereIsNoPageOfARuleThatIsNone() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(it -> it.getFileName().toString()).filter(name -> !name.equals("recipe.md")))
                    .containsExactlyInAnyOrderElementsOf(RulePages.all().keySet());
        }
    }
}
