package io.github.ipv6containers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the core in the shape that its package list promises. */
class ArchitectureTests {

    private static final String ROOT = "io.github.ipv6containers";
    private static final String[] ALWAYS_ALLOWED = {
        "java.lang..", "java.util..", "java.nio", "java.nio.charset..", "org.jspecify..", "org.apiguardian.."
    };
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("testbed"))
            .importPackages(ROOT);

    /** Data flows one way, so a package may know only those before it, and few of them anything of the outside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # package    | packages of the core it may know | libraries it may use
            handshake    |                                  |
            recipe       | handshake                        | java.io.. java.net.. java.nio.. com.fasterxml.jackson.. com.networknt.. org.apache.maven.. org.slf4j.. org.yaml.snakeyaml.. org.testcontainers.utility..
            probe        | handshake recipe                 | java.io.. java.net.. java.nio.. java.time.. org.slf4j..
            finding      | handshake recipe probe           |
            message      | handshake recipe probe finding   |
            """)
    void knowsOnlyWhatComesBefore(String name, @Nullable String core, @Nullable String libraries) {
        String[] allowed = concat(
                ALWAYS_ALLOWED,
                new String[] {ROOT, within(name)},
                words(core).map(ArchitectureTests::within).toArray(String[]::new),
                words(libraries).toArray(String[]::new));

        classes()
                .that()
                .resideInAPackage(within(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("data flows one way: recipe, network, service, probe, fact, finding, message")
                .check(CORE);
    }

    @Test
    void keepsTheRootBelowEverything() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".*..")
                .check(CORE);
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.junit..", "junit..", "..shaded.."})
    void usesNothingOf(String forbidden) {
        noClasses().should().dependOnClassesThat().resideInAPackage(forbidden).check(CORE);
    }

    @Test
    void hasNoDrawerForWhatFitsNowhere() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..internal..")
                .check(CORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Util", "Utils", "Helper", "Manager", "Info", "Data", "Impl", "Base", "Common", "Result", "Status"
            })
    void namesNoTypeByAWordThatSaysNothing(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(CORE);
    }

    @Test
    void spellsIPv4AndIPv6AsTheAnnotationDoes() {
        noClasses().should().haveNameMatching(".*Ipv[46].*").check(CORE);
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
                .check(CORE);
    }

    @Test
    void failsWhenARuleMatchesNothing() {
        ArchRule ofNothing =
                classes().that().resideInAPackage("no.such.place").should().bePublic();

        assertThatThrownBy(() -> ofNothing.check(CORE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
        assertThat(CORE).hasSizeGreaterThan(40);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(" "));
    }

    private static String[] concat(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
