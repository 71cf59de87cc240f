package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules about nothing are always kept: holds the classes and sources that were found against what is known to be there. */
class LibraryTests {

    @ParameterizedTest
    @CsvSource({
        "CORE,       io.github.ipv6containers.recipe.Recipe",
        "CONTAINERS, io.github.ipv6containers.containers.Catalogue",
        "EXTENSION,  io.github.ipv6containers.junit.IPv6Containers",
        "LINT,       io.github.ipv6containers.lint.inspection.Lint",
        "KUBERNETES, io.github.ipv6containers.kubernetes.ProvenNamespace",
        "REWRITE,    io.github.ipv6containers.rewrite.ReplaceAnnotation",
        "REPORT,     io.github.ipv6containers.report.HarnessMain"
    })
    void hasTheClassesOfItsModuleAndNoOther(Library library, String known) {
        assertThat(Library.values())
                .allSatisfy(it -> assertThat(it.classes().contain(known)).isEqualTo(it == library));
    }

    @ParameterizedTest
    @EnumSource
    void hasTheClassOfEachSource(Library library) throws IOException {
        List<String> sources = library.sources("src/main/java").stream()
                .map(file -> file.toString().replaceAll(".*/java/|\\.java$", "").replace('/', '.'))
                .toList();

        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(library.classes().stream().map(JavaClass::getName)).containsAll(sources);
    }

    @Test
    void failsWhenARuleMatchesNothing() {
        ArchRule ofNothing =
                classes().that().resideInAPackage("no.such.place").should().bePublic();

        assertThatThrownBy(() -> ofNothing.check(Library.ALL))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }
}
