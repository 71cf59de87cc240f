package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the documentation true: its Java was compiled, its recipe is one, its links lead somewhere, and its pages are found. */
class DocsTests {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    @ParameterizedTest
    @MethodSource("pages")
    void showsOnlyJavaThatIsCompiled(Path page) throws IOException {
        assertThat(Page.read(page).java()).allSatisfy(snippet -> assertThat(compiled())
                .as("a snippet of %s", TOP.relativize(page))
                .contains(snippet));
    }

    /** Other pages have lines of Gradle in it. */
    @Test
    void showsOnlyKotlinThatIsCompiled() throws IOException {
        assertThat(Page.read(TOP.resolve("docs/frameworks.md")).snippets("kotlin"))
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(
                                Page.unindented(Files.readString(Path.of("kotlin/src/test/kotlin/StockTest.kt"))))
                        .contains(snippet));
    }

    @Test
    void showsJavaAtAll() throws IOException {
        assertThat(Page.read(TOP.resolve("docs/start-here.md")).java()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksOnlyToWhatIsThere(Path page) throws IOException {
        assertThat(Page.read(page).links()).allSatisfy(link -> {
            Path target = link.file(page);
            assertThat(target).as("%s in %s", link, TOP.relativize(page)).exists();
            if (!link.anchor().isEmpty()) {
                assertThat(Page.read(target).anchors())
                        .as("%s in %s", link, TOP.relativize(page))
                        .contains(link.anchor());
            }
        });
    }

    @Test
    void everyPageIsInTheContents() throws IOException {
        Path contents = TOP.resolve("docs/README.md");
        List<Path> linked = Page.read(contents).links().stream()
                .map(link -> link.file(contents))
                .toList();

        assertThat(pages().filter(page -> TOP.resolve("docs").equals(page.getParent()) && !page.equals(contents)))
                .allSatisfy(page -> assertThat(linked).contains(page));
    }

    @Test
    void theTemplateForUsersIsShort() throws IOException {
        assertThat(Files.readAllLines(TOP.resolve("docs/workflow-for-your-tests.yml")))
                .hasSizeLessThan(40);
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(TOP, 3)) {
            List<Path> pages = all.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
            assertThat(pages).hasSizeGreaterThan(20);
            return pages.stream();
        }
    }

    private static String compiled() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.toString().contains("/target/"))
                        .toList()) {
                    all.append(Page.unindented(Files.readString(file)));
                }
            }
        }
        return all.toString();
    }

    /** The modules of examples, the first project among them: what is in them is compiled, here or by `./harness published`. */
    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(TOP)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("examples"))
                    .toList();
        }
    }
}
