package io.github.ipv6containers.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the report in the shape that its package list promises. */
class ArchitectureTests {

    private static final String ROOT = "io.github.ipv6containers.report";
    private static final int LINES_A_CLASS = 250;
    private static final int FILES_A_PACKAGE = 15;

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Data flows one way: plan, measure, judge, model, compare, merge, render, publish; the command line is on top. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
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
            doctor  | plan judge model check render compare merge publish export
            check   | doctor render compare merge publish export
            """)
    void knowsNothingOfWhatComesLater(String name, String later) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(""), Stream.of(later.split(" ")).map(word -> "." + word))
                                .map(ROOT::concat)
                                .toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    /** A report must be made and shown on a machine that has no Docker, of stored data alone. */
    @ParameterizedTest
    @ValueSource(strings = {"model", "plan", "judge", "compare", "merge", "render", "publish", "export"})
    void makesTextsWithoutAnEngine(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.testcontainers..",
                        "com.github.dockerjava..",
                        "java.net..",
                        "io.github.ipv6containers.engine..",
                        "io.github.ipv6containers.network..",
                        "io.github.ipv6containers.control..")
                .check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.junit..", "junit..", "..shaded..", "io.github.ipv6containers.junit.."})
    void usesNothingOf(String forbidden) {
        noClasses().should().dependOnClassesThat().resideInAPackage(forbidden).check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Util", "Utils", "Helper", "Manager", "Info", "Data", "Impl", "Base", "Common", "Result", "Status"
            })
    void namesNoTypeByAWordThatSaysNothing(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(MAIN);
    }

    @Test
    void marksEveryPublicTypeAsApi() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAnnotatedWith(API.class)
                .check(MAIN);
    }

    @Test
    void keepsClassesAndPackagesSmall() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }

        assertThat(sources).hasSizeGreaterThan(40).allSatisfy(file -> assertThat(Files.readAllLines(file))
                .hasSizeLessThanOrEqualTo(LINES_A_CLASS));
        assertThat(sources.stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .collect(groupingBy(file -> String.valueOf(file.getParent()))))
                .allSatisfy((folder, files) ->
                        assertThat(files).as("%s", folder).hasSizeLessThanOrEqualTo(FILES_A_PACKAGE));
    }
}
