package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes the catalogue gets no JUnit with it, and who takes the extension no report. */
class BetweenLibrariesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CORE       | io.fabric8.. org.junit.. junit.. io.github.ipv6containers.containers.. io.github.ipv6containers.junit.. io.github.ipv6containers.report..
            CONTAINERS | io.fabric8.. org.junit.. junit.. io.github.ipv6containers.junit.. io.github.ipv6containers.report..
            EXTENSION  | io.fabric8.. io.github.ipv6containers.report..
            KUBERNETES | org.junit.. junit.. io.github.ipv6containers.containers.. io.github.ipv6containers.junit.. io.github.ipv6containers.report..
            REWRITE    | org.testcontainers.. org.junit.. io.github.ipv6containers.container.. io.github.ipv6containers.containers.. io.github.ipv6containers.junit..
            LINT       | org.junit.. junit.. io.github.ipv6containers.junit.. io.github.ipv6containers.report.. com.marcnuri..
            REPORT     | org.junit.. junit.. io.github.ipv6containers.junit..
            """)
    void knowsNothingOf(Library library, String others) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.split(" "))
                .check(library.classes());
    }
}
