package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.IPv6WireMock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With WireMock inside the JVM, which needs no engine. */
class ContainerListTests {

    @AfterEach
    void forget() {
        ListingTestCases.GIVEN.clear();
    }

    @Test
    void constructorsTestsAndLifeCycleMethodsAreGivenTheContainerOfTheClass() {
        Launched launched = Launched.of(ListingTestCases.EverywhereTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(2);
        assertThat(ListingTestCases.GIVEN).hasSize(1 + 2 * 4 + 1).containsOnly(first());
        assertThat(ListingTestCases.isRunning(first()))
                .as("runs after its class")
                .isFalse();
    }

    @Test
    void aNestedClassIsGivenTheContainerOfTheClassAroundIt() {
        Launched launched = Launched.of(ListingTestCases.OuterTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(ListingTestCases.GIVEN).hasSize(2).containsOnly(first());
    }

    @Test
    void theListIsInheritedAndMayStandOnAnotherAnnotation() {
        Launched launched =
                Launched.of(ListingTestCases.InheritingTestCase.class, ListingTestCases.ComposedTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(ListingTestCases.GIVEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aContainerOfScopeTestIsNewForEachTestAndThereForTheConstructor() {
        Launched launched = Launched.of(ListingTestCases.PerTestTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(2);
        assertThat(ListingTestCases.GIVEN).hasSize(4);
        assertThat(Map.copyOf(counted()).values()).containsExactly(2, 2);
        assertThat(ListingTestCases.GIVEN).noneMatch(ListingTestCases::isRunning);
    }

    @Test
    void aContainerOfScopeTestIsThereForTestsThatShareAnInstance() {
        Launched launched = Launched.of(ListingTestCases.PerTestInOneInstanceTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(ListingTestCases.GIVEN).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aContainerOfScopeJVMIsOneForAllClassesOfAModeAndStoppedAtTheEnd() {
        Launched launched = Launched.of(
                ListingTestCases.SharingTestCase.class,
                ListingTestCases.AlsoSharingTestCase.class,
                ListingTestCases.SharingOverIPv4TestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(3);
        assertThat(counted().values()).containsExactlyInAnyOrder(2, 1);
        assertThat(ListingTestCases.GIVEN).noneMatch(ListingTestCases::isRunning);
    }

    @Test
    void classesThatRunSideBySideShareTheOneOfScopeJVM() {
        Launched launched = Launched.sideBySide(
                4, ListingTestCases.SharingTestCase.class, ListingTestCases.AlsoSharingTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(counted().values()).containsExactly(2);
    }

    @Test
    void classesThatRunSideBySideHaveOneOfScopeClassEach() {
        Launched launched =
                Launched.sideBySide(4, ListingTestCases.EverywhereTestCase.class, ListingTestCases.OuterTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(counted()).hasSize(2);
    }

    @Test
    void aTestPerFamilyTakesBothTheContainerAndTheFamily() {
        Launched launched = Launched.of(ListingTestCases.FamilyTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed())
                .containsExactly(
                        "stores(IPv6WireMock, IPFamily) over IPv4", "stores(IPv6WireMock, IPFamily) over IPv6");
    }

    private static IPv6WireMock first() {
        return ListingTestCases.GIVEN.element();
    }

    private static Map<IPv6WireMock, Integer> counted() {
        Map<IPv6WireMock, Integer> counted = new ConcurrentHashMap<>();
        ListingTestCases.GIVEN.forEach(given -> counted.merge(given, 1, Integer::sum));
        return counted;
    }
}
