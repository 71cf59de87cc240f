package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Holds the POMs that are published to what a repository and its users expect of them; `mvn` writes them in an early phase. */
class PublishedPomTests {

    private static final List<String> LIBRARIES = List.of(
            "harness-core",
            "containers",
            "junit-extension",
            "everywhere",
            "lint",
            "kubernetes",
            "rewrite",
            "spring-boot",
            "compat-report");

    static Stream<String> modules() {
        return Stream.concat(Stream.of("bom"), LIBRARIES.stream());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void saysWhatARepositoryAsksFor(String module) throws Exception {
        Element pom = published(module);

        assertThat(List.of(
                        "name",
                        "description",
                        "url",
                        "licenses/license/name",
                        "licenses/license/url",
                        "developers/developer/name",
                        "scm/connection",
                        "scm/url"))
                .allSatisfy(path -> assertThat(text(pom, path)).as(path).isNotBlank());
        assertThat(text(pom, "scm/url")).isEqualTo(text(pom, "url"));
        assertThat(List.of("parent", "build", "profiles", "repositories"))
                .allSatisfy(path -> assertThat(children(pom, path)).as(path).isEmpty());
    }

    @Test
    void theBomListsThePublishedLibrariesAndNothingElse() throws Exception {
        Element bom = published("bom");

        assertThat(dependencies(bom, "dependencyManagement/dependencies/dependency"))
                .containsExactlyInAnyOrderElementsOf(LIBRARIES.stream()
                        .map(module -> "io.github.ipv6containers:ipv6containers-" + module)
                        .toList());
        assertThat(children(bom, "dependencyManagement/dependencies/dependency"))
                .allSatisfy(
                        entry -> assertThat(text(entry, "version")).isIn("${project.version}", text(bom, "version")));
    }

    @Test
    void theExtensionBringsNeitherJUnitNorTheReport() throws Exception {
        assertThat(dependencies(published("junit-extension"), "dependencies/dependency"))
                .containsExactlyInAnyOrder(
                        "io.github.ipv6containers:ipv6containers-containers",
                        "org.testcontainers:testcontainers-junit-jupiter",
                        "org.junit.jupiter:junit-jupiter-api (provided)",
                        "org.junit.platform:junit-platform-launcher (provided)");
    }

    @Test
    void aUserOfTheExtensionGetsTestcontainersAndLittleElse() throws Exception {
        List<String> brought = new ArrayList<>();
        for (String module : List.of("junit-extension", "containers", "harness-core")) {
            children(published(module), "dependencies/dependency").stream()
                    .filter(entry -> !text(entry, "optional").equals("true"))
                    .filter(entry -> scope(entry).isEmpty())
                    .map(entry -> text(entry, "groupId") + ":" + text(entry, "artifactId"))
                    .filter(artifact -> !artifact.startsWith("io.github.ipv6containers:"))
                    .forEach(brought::add);
        }

        assertThat(brought)
                .containsExactlyInAnyOrder(
                        "org.testcontainers:testcontainers",
                        "org.testcontainers:testcontainers-junit-jupiter",
                        "org.slf4j:slf4j-api",
                        "org.jspecify:jspecify",
                        "org.apiguardian:apiguardian-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"harness-core", "containers", "junit-extension", "compat-report"})
    void bringsNothingThatOnlyTheTestsOfThisBuildNeed(String module) throws Exception {
        assertThat(dependencies(published(module), "dependencies/dependency"))
                .isNotEmpty()
                .noneSatisfy(
                        dependency -> assertThat(dependency)
                                .containsPattern(
                                        "\\(test\\)|testbed|assertj|archunit|:junit-jupiter$|junit-platform-(?!launcher \\(provided\\))"));
    }

    /** Assertions are for who has AssertJ. */
    @Test
    void theLintBringsNoAssertJAndNoHelm() throws Exception {
        Element lint = published("lint");

        assertThat(dependencies(lint, "dependencies/dependency")).noneMatch(it -> it.contains("helm"));
        assertThat(children(lint, "dependencies/dependency"))
                .filteredOn(it -> text(it, "artifactId").equals("assertj-core"))
                .allSatisfy(it -> assertThat(text(it, "optional")).isEqualTo("true"))
                .hasSizeLessThan(2);
    }

    private static List<String> dependencies(Element pom, String path) {
        return children(pom, path).stream()
                .map(entry -> text(entry, "groupId") + ":" + text(entry, "artifactId") + scope(entry))
                .toList();
    }

    private static String scope(Element entry) {
        String scope = text(entry, "scope");
        return scope.isEmpty() || scope.equals("compile") ? "" : " (" + scope + ")";
    }

    private static String text(Element element, String path) {
        return children(element, path).stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static List<Element> children(Element element, String path) {
        List<Element> level = List.of(element);
        for (String name : path.split("/", -1)) {
            List<Element> next = new ArrayList<>();
            for (Element parent : level) {
                NodeList nodes = parent.getChildNodes();
                for (int i = 0; i < nodes.getLength(); i++) {
                    if (nodes.item(i) instanceof Element child
                            && child.getTagName().equals(name)) {
                        next.add(child);
                    }
                }
            }
            level = next;
        }
        return level;
    }

    private static Element published(String module) throws IOException, ParserConfigurationException, SAXException {
        Path file = Path.of("..", module, ".flattened-pom.xml");
        assertThat(file)
                .as("run Maven on the whole project: it writes %s", file)
                .exists();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(file));
        return document.getDocumentElement();
    }
}
