package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.ipv6containers.architecture.Library.ALL;
import static io.github.ipv6containers.architecture.Library.ROOT;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, the same for each library. */
class EveryLibraryTests {

    /** At every depth. An annotation names the extension that reads it, and the extension's rooms read it: that is no circle. */
    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), describe("annotations", JavaClass::isAnnotation))
                .check(ALL);
    }

    @Test
    void usesNoClassThatAnotherLibraryShaded() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..shaded..")
                .check(ALL);
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
                .check(ALL);
    }

    @Test
    void hasNoDrawerForWhatFitsNowhere() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..", "..internal..")
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Util", "Utils", "Helper", "Manager", "Info", "Data", "Impl", "Base", "Common", "Result", "Status"
            })
    void namesNoTypeByAWordThatSaysNothing(String suffix) {
        noClasses().should().haveSimpleNameEndingWith(suffix).check(ALL);
    }

    /**
     * The time of day jumps: a machine that wakes up would end every wait, or none. Only a report says when it was made, a
     * thing in a cluster until when it is of use, and a test class when it ran, as the JDK's recorder says of its events.
     */
    @Test
    void waitsByAClockThatDoesNotJump() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".report.measure..", ROOT + ".kubernetes.run..")
                .and()
                .haveNameNotMatching(".*\\.everywhere\\.TestClasses")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ALL);
    }

    @Test
    void spellsIPv4AndIPv6AsTheAnnotationDoes() {
        noClasses().should().haveNameMatching(".*Ipv[46].*").check(ALL);
    }
}
