package io.github.ipv6containers.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.inspection.Lint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as they are met, each with all that is to be found in it, and nothing else.
 *
 * <p>They are written by hand, after public charts and reports; {@code expected/NAME.txt} was read line by line before it
 * became what is expected.
 */
class CorpusTests {

    private static final Path CORPUS = resource("corpus");
    private static final Path EXPECTED = resource("expected");
    private static final int FILES = 60;

    static Stream<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(CORPUS)) {
            List<String> names =
                    entries.map(it -> it.getFileName().toString()).sorted().toList();
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isJudgedAsExpected(String name) throws IOException {
        LintReport report = Lint.create().of(CORPUS.resolve(name));

        assertThat(Examples.lines(report, CORPUS)).isEqualTo(Files.readString(EXPECTED.resolve(name + ".txt")));
    }

    @Test
    void isLargeEnoughToMeanSomething() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeGreaterThan(FILES);
        }
    }

    private static Path resource(String name) {
        URL url = Objects.requireNonNull(CorpusTests.class.getResource("/" + name));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
