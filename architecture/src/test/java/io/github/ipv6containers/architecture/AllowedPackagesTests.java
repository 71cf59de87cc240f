package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.github.ipv6containers.architecture.Library.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each package of what users have on their class path, with all that it may know: a new one is a decision. */
class AllowedPackagesTests {

    private static final List<String> ALWAYS = List.of(
            "java.lang..", "java.util..", "java.nio", "java.nio.charset..", "org.jspecify..", "org.apiguardian..");
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "jdk", List.of("java.io..", "java.math..", "java.net..", "java.nio..", "java.security..", "java.time.."),
            "tls", List.of("javax.net.ssl.."),
            "log", List.of("org.slf4j.."),
            "docker", List.of("org.testcontainers..", "com.github.dockerjava.."),
            "junit", List.of("org.junit..", "org.opentest4j.."),
            "wiremock", List.of("com.github.tomakehurst.wiremock.."));

    private static final String CORE = """
            root           |                                                                                     | jdk
            handshake      | root handshake.database handshake.http handshake.messaging                          |
            handshake.database | handshake                                                                       |
            handshake.http | root handshake                                                                      |
            handshake.messaging | handshake                                                                      |
            recipe         | root handshake                                                                      | jdk
            recipe.reading | root handshake recipe                                                               | jdk
            service        | handshake recipe                                                                    |
            secret         |                                                                                     |
            family         | root                                                                                |
            probe          | root handshake recipe                                                               | jdk tls
            finding        | root handshake probe recipe                                                         |
            message        | root finding handshake probe recipe                                                 |
            proof          | root finding message probe recipe service                                           | jdk
            engine         | root probe                                                                          | jdk log docker
            network        | root engine family                                                                  | jdk docker
            side           | root engine probe                                                                   | jdk log docker
            container      | root engine family finding network probe proof recipe secret service side           | jdk log docker
            control        | root container engine finding handshake network probe proof recipe service side     | jdk docker
            traffic        | root container probe recipe service side                                            | jdk docker
            """;

    private static final String CONTAINERS = """
            containers     | root container handshake network recipe recipe.reading service                      | jdk docker wiremock
            """;

    private static final String EXTENSION = """
            junit          | root container containers family junit.declared junit.evidence junit.parameter junit.settings junit.start network traffic | jdk log docker junit
            junit.declared | container containers handshake junit junit.settings junit.start recipe              | docker junit
            junit.evidence | junit.settings secret                                                               | jdk log docker junit
            junit.parameter | root container containers junit junit.start recipe service traffic                 | docker junit
            junit.settings | containers                                                                          | junit
            junit.start    | root container containers control engine family finding junit.evidence junit.waiting message network probe proof recipe service | jdk log docker junit
            junit.waiting  | container finding junit.evidence probe proof                                        | jdk docker
            """;

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
    @EnumSource(
            value = Library.class,
            names = {"CORE", "CONTAINERS", "EXTENSION"})
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
    @EnumSource(
            value = Library.class,
            names = {"CORE", "CONTAINERS", "EXTENSION"})
    void eachPackageIsListed(Library library) {
        assertThat(library.classes().stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rows(library).stream().map(row -> full(row.name())).toList());
    }

    /** A cluster can be a second place where services run, because starting, standing and judging meet in records. */
    @Test
    void judgingAndProvingHaveNoLineOfDockerInThem() {
        assertThat(CORE.lines().map(Row::of).filter(row -> row.libraries().contains("docker")))
                .extracting(Row::name)
                .containsExactlyInAnyOrder("engine", "network", "side", "container", "control", "traffic");
    }

    private static List<Row> rows(Library library) {
        String text =
                switch (library) {
                    case CORE -> CORE;
                    case CONTAINERS -> CONTAINERS;
                    case EXTENSION -> EXTENSION;
                    default -> throw new IllegalArgumentException(library + " has rules of its own.");
                };
        return text.lines().map(Row::of).toList();
    }

    private static String full(String name) {
        return name.equals("root") ? ROOT : ROOT + "." + name;
    }
}
