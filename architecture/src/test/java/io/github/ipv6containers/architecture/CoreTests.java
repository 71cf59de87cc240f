package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.ipv6containers.architecture.Library.CORE;
import static io.github.ipv6containers.architecture.Library.ROOT;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the core in the shape that its package list promises. */
class CoreTests {

    private static final String[] ALWAYS_ALLOWED = {
        "java.lang..", "java.util..", "java.nio", "java.nio.charset..", "org.jspecify..", "org.apiguardian.."
    };

    /** Data flows one way, so a package may know only those before it, and few of them anything of the outside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # package    | packages of the core it may know | libraries it may use
            secret       |                                  |
            handshake    |                                  |
            recipe       | handshake                        | java.io.. java.math..
            probe        | handshake recipe                 | java.io.. java.net.. java.nio.. java.security.. java.time.. javax.net.ssl.. org.slf4j..
            finding      | handshake recipe probe           |
            message      | handshake recipe probe finding   |
            """)
    void knowsOnlyWhatComesBefore(String name, @Nullable String core, @Nullable String libraries) {
        String[] allowed = concat(
                ALWAYS_ALLOWED,
                new String[] {ROOT, within(name)},
                words(core).map(CoreTests::within).toArray(String[]::new),
                words(libraries).toArray(String[]::new));

        classes()
                .that()
                .resideInAPackage(within(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("data flows one way: recipe, network, service, probe, fact, finding, message")
                .check(CORE.classes());
    }

    @Test
    void keepsTheRootBelowEverything() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".*..")
                .check(CORE.classes());
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
