package io.github.ipv6containers.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the README true: what it shows as Java was compiled, and what it links to is there. */
class ReadmeTests {

    private static final Path TOP = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    @Test
    void showsOnlyJavaThatIsCompiledAndRunHere() throws IOException {
        List<String> snippets = found(JAVA);
        String tests = sources();

        assertThat(snippets).isNotEmpty().allSatisfy(snippet -> assertThat(tests)
                .contains(unindented(snippet)));
    }

    @Test
    void linksOnlyToWhatIsThere() throws IOException {
        List<String> links = found(LINK);

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(TOP.resolve(link))
                .exists());
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(TOP.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(unindented(Files.readString(file)));
            }
            return all.toString();
        }
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(joining("\n", "", "\n"));
    }
}
