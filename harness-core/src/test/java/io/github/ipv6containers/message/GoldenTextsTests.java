package io.github.ipv6containers.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTextsTests {

    @ParameterizedTest
    @MethodSource("names")
    void fitsThePage(String name) {
        assertThat(GoldenTexts.read(name).lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(120).isEqualTo(line.stripTrailing()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void putsEveryIPv6AddressWithAPortIntoBrackets(String name) {
        assertThat(GoldenTexts.read(name)).doesNotContainPattern("(?<![\\[0-9a-f:])(::1|fd5e:8a11:90::3|::):\\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"refuses-ipv4-only-network", "table-ipv4-only", "not-published-ipv4-only", "silent-not-ready"})
    void neverMentionsIPv6WhereTheModeHasNone(String name) {
        assertThat(GoldenTexts.read(name)).doesNotContain("IPv6", "::");
    }

    @Test
    void neverMentionsIPv4WhereTheModeHasNone() {
        assertThat(GoldenTexts.read("refuses-ipv6-only-network")).doesNotContain("IPv4", "127.0.0.1");
    }

    @Test
    void blamesNoImageForWhatTheEngineOrThisMachineLacks() {
        assertThat(Stream.of("mode-not-granted", "mode-not-granted-too-many", "not-provable", "not-published"))
                .allSatisfy(name -> assertThat(GoldenTexts.read(name)).doesNotContain("why", "mend", "never shown"));
    }

    @Test
    void explainsEveryCodeInTheDocumentation() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/messages.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .flatMap(heading -> Stream.of(heading.split(", ")))
                .toList();

        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(GoldenTexts.folder())) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".txt"))
                    .map(file -> file.replace(".txt", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
