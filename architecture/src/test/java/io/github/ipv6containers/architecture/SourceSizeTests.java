package io.github.ipv6containers.architecture;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps classes and packages at a size that a reader can hold. */
class SourceSizeTests {

    private static final int LINES_A_CLASS = 250;
    private static final int FILES_A_PACKAGE = 15;

    /** The core's tests are free: they hold whole messages. */
    @ParameterizedTest
    @CsvSource({
        "CORE, src/main",
        "CONTAINERS, src",
        "EXTENSION, src",
        "EVERYWHERE, src",
        "LINT, src",
        "KUBERNETES, src",
        "REWRITE, src",
        "REPORT, src"
    })
    void keepsEveryClassShort(Library library, String below) throws IOException {
        assertThat(library.sources(below)).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as("%s", file)
                .hasSizeLessThanOrEqualTo(LINES_A_CLASS));
    }

    /** The catalogue is free: it has one class a system. */
    @ParameterizedTest
    @CsvSource({
        "CORE, src/main",
        "EXTENSION, src/main",
        "EVERYWHERE, src/main",
        "LINT, src",
        "KUBERNETES, src/main",
        "REWRITE, src/main",
        "REPORT, src"
    })
    void keepsEveryPackageSmall(Library library, String below) throws IOException {
        assertThat(library.sources(below).stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(groupingBy(file -> String.valueOf(file.getParent()))))
                .isNotEmpty()
                .allSatisfy((folder, files) ->
                        assertThat(files).as("%s", folder).hasSizeLessThanOrEqualTo(FILES_A_PACKAGE));
    }

    @ParameterizedTest
    @EnumSource
    void describesEveryPackage(Library library) throws IOException {
        assertThat(library.sources("src/main/java").stream()
                        .map(Path::getParent)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked"));
    }
}
