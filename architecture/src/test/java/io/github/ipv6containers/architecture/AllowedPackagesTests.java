package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.ipv6containers.architecture.Library.ROOT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each package of each library with all that it may know, in {@code allowed-packages.txt}: the package, other packages, and
 * libraries by the words below. A new line or word is a decision.
 */
class AllowedPackagesTests {

    private static final List<String> ALWAYS = List.of(
            "java.lang..", "java.util..", "java.nio", "java.nio.charset..", "org.jspecify..", "org.apiguardian..");
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            entry("archive", "org.apache.commons.compress.."),
            entry("assertions", "org.assertj.."),
            entry("cluster", "io.fabric8.kubernetes.."),
            entry("docker", "org.testcontainers..", "com.github.dockerjava.."),
            entry("helm", "com.marcnuri.helm.."),
            entry("jackson", "com.fasterxml.jackson.."),
            entry("jdk", "java.io..", "java.math..", "java.net..", "java.nio..", "java.security..", "java.time.."),
            entry("junit", "org.junit..", "org.opentest4j.."),
            entry("log", "org.slf4j.."),
            entry("options", "picocli.."),
            entry("progress", "me.tongfei.progressbar.."),
            entry("recorder", "jdk.jfr.."),
            entry("rewriting", "org.openrewrite.."),
            entry("schema", "com.networknt.schema.."),
            entry("tables", "com.github.freva.asciitable.."),
            entry("templates", "gg.jte..", ROOT + ".templates.."),
            entry("tls", "javax.net.ssl.."),
            entry("wiremock", "com.github.tomakehurst.wiremock.."),
            entry("xml", "javax.xml.stream.."),
            entry("yaml", "org.yaml.snakeyaml..", "org.snakeyaml.engine.."));

    private static Map.Entry<String, List<String>> entry(String word, String... packages) {
        return Map.entry(word, List.of(packages));
    }

    private record Row(String name, List<String> known, List<String> libraries) {

        static Row of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Row(parts[0].strip(), words(parts[1]), words(parts[2]));
        }

        private static List<String> words(String text) {
            return Stream.of(text.strip().split(" +", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        String[] allowed() {
            List<String> all = new ArrayList<>(ALWAYS);
            Stream.concat(Stream.of(name), known.stream())
                    .map(AllowedPackagesTests::full)
                    .forEach(all::add);
            libraries.forEach(word -> all.addAll(LIBRARIES.getOrDefault(word, List.of())));
            return all.toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void eachPackageKnowsNoMoreThanItMay(Library library) {
        for (Row row : rows(library)) {
            classes()
                    .that()
                    .resideInAPackage(full(row.name()))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(row.allowed())
                    .check(library.classes());
        }
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void eachPackageIsListed(Library library) {
        assertThat(library.classes().stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rows(library).stream().map(row -> full(row.name())).toList());
    }

    /** A cluster can be a second place where services run, because starting, standing and judging meet in records. */
    @Test
    void judgingAndProvingHaveNoLineOfDockerInThem() {
        assertThat(rows(Library.CORE).stream().filter(row -> row.libraries().contains("docker")))
                .extracting(Row::name)
                .containsExactlyInAnyOrder(
                        "compose",
                        "creation",
                        "engine",
                        "hostaccess",
                        "network",
                        "side",
                        "container",
                        "container.state",
                        "control",
                        "traffic");
    }

    private static List<Row> rows(Library library) {
        return read().lines()
                .dropWhile(line -> !line.equals("# " + library))
                .skip(1)
                .takeWhile(line -> !line.startsWith("# "))
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .toList();
    }

    private static String read() {
        try (InputStream file =
                requireNonNull(AllowedPackagesTests.class.getResourceAsStream("/allowed-packages.txt"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String full(String name) {
        return name.equals("root") ? ROOT : ROOT + "." + name;
    }
}
