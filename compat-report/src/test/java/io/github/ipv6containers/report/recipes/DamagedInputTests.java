package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.stored.ReportReader;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, its reader returns soon, and an error is a sentence. */
class DamagedInputTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** Of the grammars of YAML and JSON, and what editors and transfers leave. */
    private static final String[] PIECES = {
        "\n", "\t", "  ", "-", ":", "- ", ": ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a", "*a", "!!", "#", ",",
        "?", "---", "null", "~", "1e999", "-0", "\u0000", "\ufeff", "\u202e", "\ud800", "${", "<<: ", "true", "\\u",
        "/*"
    };

    @Test
    void ofARecipe() {
        fuzz(Demo.text("shop.yaml"), 1_500, text -> RecipeReader.read("shop.yaml", text));
    }

    @Test
    void ofAReport() {
        fuzz(Demo.text("stored/small.json"), 300, text -> ReportReader.read("report.json", text));
    }

    @Test
    void ofARecipeThatIsDeep() {
        for (String open : new String[] {"[", "{a: ", "- ", "a:\n "}) {
            told(open.repeat(20_000), text -> RecipeReader.read("deep.yaml", text));
        }
    }

    @Test
    void ofAReportThatIsDeep() {
        told("{\"schemaVersion\": 1, \"systems\": " + "[".repeat(50_000), text -> ReportReader.read("r.json", text));
        told("9".repeat(100_000), text -> ReportReader.read("r.json", text));
    }

    @Test
    void ofARecipeWhoseAliasesGrow() {
        StringBuilder billion = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            billion.append("%c: &%c [*%c, *%c, *%c, *%c, *%c]\n".formatted(c, c, c - 1, c - 1, c - 1, c - 1, c - 1));
        }
        told(billion.toString(), text -> RecipeReader.read("billion.yaml", text));
    }

    private static void fuzz(String whole, int rounds, Consumer<String> reader) {
        Random random = new Random(20260104);
        for (int round = 0; round < rounds; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i <= random.nextInt(4); i++) {
                int from = random.nextInt(damaged.length());
                int to = Math.min(damaged.length(), from + random.nextInt(8));
                damaged.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
            }
            told(damaged.toString(), reader);
        }
    }

    private static void told(String text, Consumer<String> reader) {
        String trouble = assertTimeoutPreemptively(SOON, () -> troubleOf(text, reader));
        assertThat(trouble).doesNotContain("\tat ", "Exception");
    }

    private static String troubleOf(String text, Consumer<String> reader) {
        @Nullable String trouble = "";
        try {
            reader.accept(text);
        } catch (RecipeException | IllegalArgumentException expected) {
            trouble = expected.getMessage();
        }
        return String.valueOf(trouble);
    }
}
