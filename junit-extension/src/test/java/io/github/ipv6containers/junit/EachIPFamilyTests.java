package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.family.CurrentFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** With WireMock inside the JVM, which needs no engine. */
class EachIPFamilyTests {

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    @AfterEach
    void forget() {
        SEEN.clear();
    }

    @Test
    void aTestIsRunOncePerFamilyOfTheModeAndSaysWhichInItsName() {
        Launched launched = Launched.of(FamiliesTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed())
                .containsExactlyInAnyOrder(
                        "stores(IPFamily) over IPv4", "stores(IPFamily) over IPv6", "runsWithoutFamily()");
        assertThat(SEEN)
                .containsExactlyInAnyOrder(
                        "constructor Optional[IPv4], test Optional[IPv4], parameter IPv4",
                        "constructor Optional[IPv6], test Optional[IPv6], parameter IPv6",
                        "constructor Optional.empty, test Optional.empty");
        assertThat(CurrentFamily.get()).isEmpty();
    }

    @Test
    void theModeDecidesOnTheFamilies() {
        Launched launched = Launched.with(Map.of("ipv6containers.mode", "ipv6-only"), FamiliesTestCase.class);

        assertThat(launched.passed()).containsExactlyInAnyOrder("stores(IPFamily) over IPv6", "runsWithoutFamily()");
    }

    @Test
    void theFamilyIsForgottenWhenTheConstructorFails() {
        Launched launched = Launched.of(BrokenConstructorTestCase.class);

        assertThat(launched.failures()).hasSize(2);
        assertThat(CurrentFamily.get()).isEmpty();
    }

    @Test
    void testsThatRunSideBySideHaveAFamilyEach() {
        Launched launched = Launched.sideBySide(4, FamiliesTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(SEEN).hasSize(3).doesNotHaveDuplicates();
    }

    @IPv6Containers
    static class FamiliesTestCase {

        @Container
        static final IPv6WireMock wireMock = new IPv6WireMock();

        private final Optional<IPFamily> constructed = CurrentFamily.get();

        @EachIPFamily
        void stores(IPFamily family) {
            assertThat(wireMock.endpoint(family).family()).isEqualTo(family);
            SEEN.add("constructor " + constructed + ", test " + CurrentFamily.get() + ", parameter " + family);
        }

        @Test
        void runsWithoutFamily() {
            SEEN.add("constructor " + constructed + ", test " + CurrentFamily.get());
        }
    }

    @IPv6Containers
    static class BrokenConstructorTestCase {

        @Container
        static final IPv6WireMock wireMock = new IPv6WireMock();

        BrokenConstructorTestCase() {
            List.of().get(0);
        }

        @EachIPFamily
        void neverRuns() {}
    }
}
