package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.ipv6containers.architecture.Library.REPORT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the report in the shape that its package list promises. */
class ReportTests {

    private static final String ROOT = "io.github.ipv6containers.report";

    /** A report must be made and shown on a machine that has no Docker, of stored data alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {"model", "plan", "judge", "compare", "merge", "stored", "view", "render", "publish", "export"})
    void makesTextsWithoutAnEngine(String name) {
        knowsNone(
                name,
                "org.testcontainers..",
                "com.github.dockerjava..",
                "java.net..",
                "io.github.ipv6containers.engine..",
                "io.github.ipv6containers.network..",
                "io.github.ipv6containers.control..");
    }

    private static void knowsNone(String name, String... packages) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(REPORT.classes());
    }
}
