package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.ipv6containers.architecture.Library.LINT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the lint a pure function from files to findings. */
class LintTests {

    private static final String ROOT = "io.github.ipv6containers.lint";

    /** From text to tree, model and facts, and then to findings; what is written of them is on top. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text  | yaml model facts rules files chart output export assertions
            yaml  | model facts rules files chart output export assertions
            model | facts rules files chart output export assertions
            facts | rules files chart output export assertions
            rules | files chart output export assertions
            files | chart output export assertions
            """)
    void knowsNothingOfWhatComesLater(String name, String later) {
        for (String other : later.split(" ", -1)) {
            knowsNone(name, ROOT + "." + other + "..");
        }
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(LINT.classes());
    }

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
