package io.github.ipv6containers;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps classes and packages at a size that a reader can hold. */
class SourceSizeTests {

    private static final int LINES_A_CLASS = 250;
    private static final int FILES_A_PACKAGE = 15;

    @Test
    void keepsEveryClassShort() throws IOException {
        assertThat(sources())
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LINES_A_CLASS));
    }

    @Test
    void keepsEveryPackageSmall() throws IOException {
        assertThat(sources().stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(groupingBy(file -> String.valueOf(file.getParent()))))
                .allSatisfy((folder, files) ->
                        assertThat(files).as("%s", folder).hasSizeLessThanOrEqualTo(FILES_A_PACKAGE));
    }

    @Test
    void describesEveryPackage() throws IOException {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(40);
            return sources;
        }
    }
}
