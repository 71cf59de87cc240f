package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.ipv6containers.architecture.Library.REPORT;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the report in the shape that its package list promises. */
class ReportTests {

    private static final String ROOT = "io.github.ipv6containers.report";

    /** Data flows one way: plan, measure, judge, model, compare, merge, render, publish; the command line is on top. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            claims  | model plan judge measure check doctor render compare merge publish export
            model   | plan judge measure check doctor render compare merge publish export
            plan    | model judge measure check doctor render compare merge publish export
            export  | model judge measure check doctor render compare merge publish
            judge   | measure check doctor render compare merge publish export
            render  | plan judge measure check doctor compare merge publish export
            page    | plan judge measure check doctor render compare merge publish export
            page.evidence | page plan judge measure check doctor render compare merge publish export
            cheat   | judge measure check doctor compare merge publish
            merge   | plan judge measure check doctor render compare publish export
            compare | plan judge measure check doctor render merge publish export
            publish | plan judge measure check doctor compare merge export
            measure | check doctor render compare merge publish export
            progress | plan judge model measure check doctor render compare merge publish export
            doctor  | plan judge model check render compare merge publish export
            recipes | plan judge model measure check doctor render compare merge publish export page
            recipes.lint | plan judge model measure check doctor render compare merge publish export page
            check   | doctor render compare merge publish export
            """)
    void knowsNothingOfWhatComesLater(String name, String later) {
        knowsNone(
                name,
                Stream.concat(Stream.of(""), Stream.of(later.split(" ")).map(word -> "." + word))
                        .map(ROOT::concat)
                        .toArray(String[]::new));
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(REPORT.classes());
    }

    /** A report must be made and shown on a machine that has no Docker, of stored data alone. */
    @ParameterizedTest
    @ValueSource(strings = {"model", "plan", "judge", "compare", "merge", "render", "publish", "export"})
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
