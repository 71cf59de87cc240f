package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.ipv6containers.architecture.Library.CORE;
import static io.github.ipv6containers.architecture.Library.ROOT;

import org.junit.jupiter.api.Test;

/** Keeps the core in the shape that its package list promises. */
class CoreTests {

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
}
