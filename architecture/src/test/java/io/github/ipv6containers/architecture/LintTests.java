package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.ipv6containers.architecture.Library.LINT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the lint a pure function from files to findings. */
class LintTests {

    private static final String ROOT = "io.github.ipv6containers.lint";

    @ParameterizedTest
    @ValueSource(strings = {"text", "yaml", "model", "rules"})
    void judgesWithoutFilesNetworkOrEngine(String name) {
        knowsNone(
                name,
                "java.nio.file..",
                "java.net..",
                "org.testcontainers..",
                "com.github.dockerjava..",
                "io.github.ipv6containers.engine..",
                "io.github.ipv6containers.network..");
    }

    private static void knowsNone(String name, String... packages) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(LINT.classes());
    }
}
