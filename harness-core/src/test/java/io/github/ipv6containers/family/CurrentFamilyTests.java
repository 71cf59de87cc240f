package io.github.ipv6containers.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentFamilyTests {

    private static final RunningTests NETWORK = new RunningTests();

    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        pool.shutdown();
    }

    @Test
    void aTestsOwnThreadHasItsFamilyAndForgetsItAfterwards() {
        FamilyScope scope = begin(IPFamily.IPV6);

        assertThat(seen()).contains(IPFamily.IPV6);
        assertThat(CurrentFamily.get()).contains(IPFamily.IPV6);
        scope.close();
        assertThat(seen()).isEmpty();
        assertThat(CurrentFamily.get()).isEmpty();
    }

    @Test
    void aTestWithinAClassesLifeCycleGivesTheThreadBack() {
        try (FamilyScope around = CurrentFamily.begin(FamilyScope.ofClass())) {
            begin(IPFamily.IPV6).close();

            assertThat(seen()).isEmpty();
            assertThat(around.wasAlone()).isTrue();
        }
    }

    @Test
    void aThreadThatTheTestStartsHasItsFamilyAlsoBesideAnotherTest() throws Exception {
        try (FamilyScope other = begin(IPFamily.IPV4);
                FamilyScope mine = begin(IPFamily.IPV6)) {
            assertThat(onThreadOfItsOwn()).contains(IPFamily.IPV6);
            assertThat(other.isOpen() && mine.isOpen()).isTrue();
        }
    }

    @Test
    void aPoolsThreadFollowsFromTestToTestWhateverItWasMadeIn() throws Exception {
        try (FamilyScope scope = begin(IPFamily.IPV4)) {
            assertThat(inPool()).as("made in a test over %s", scope.family()).contains(IPFamily.IPV4);
        }
        try (FamilyScope scope = begin(IPFamily.IPV6)) {
            assertThat(inPool()).as("used in a test over %s", scope.family()).contains(IPFamily.IPV6);
        }
        assertThat(inPool()).isEmpty();
    }

    @Test
    void aPoolsThreadThatMayBelongToTestsOfBothFamiliesIsToldSo() throws Exception {
        pool.submit(() -> Thread.currentThread().setName("shared")).get();
        try (FamilyScope other = begin(IPFamily.IPV4);
                FamilyScope mine = begin(IPFamily.IPV6)) {
            assertThatThrownBy(this::inPool)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The host of Redis was asked for on thread \"shared\", which may belong to any of the"
                            + " tests that run at the same time over different families; ask on the test's own thread,"
                            + " or use endpoint(port, family).");
            assertThat(other.wasAlone()).isFalse();
            assertThat(mine.wasAlone()).isFalse();
        }
    }

    @Test
    void aThreadOfAForkJoinPoolIsNoThreadOfTheTestThatMadeIt() throws Exception {
        ForkJoinPool workers = new ForkJoinPool(1);
        try (FamilyScope other = begin(IPFamily.IPV4);
                FamilyScope mine = begin(IPFamily.IPV6)) {
            assertThatThrownBy(() -> workers.submit(CurrentFamilyTests::seen).get())
                    .hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(other.isOpen() && mine.isOpen()).isTrue();
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void aThreadThatATestWithinAPoolStartsIsTheTestsOwn() throws Exception {
        try (FamilyScope other = begin(IPFamily.IPV4)) {
            assertThat(pool.submit(() -> {
                                try (FamilyScope mine = begin(IPFamily.IPV6)) {
                                    return onThreadOfItsOwn().equals(mine.family());
                                }
                            })
                            .get())
                    .isTrue();
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void testsOnOtherNetworksAreNoneOfAContainersBusiness() throws Exception {
        try (FamilyScope elsewhere =
                CurrentFamily.begin(FamilyScope.ofTest(IPFamily.IPV6, List.of(new RunningTests())))) {
            assertThat(inPool()).isEmpty();
            assertThat(elsewhere.wasAlone()).isTrue();
        }
    }

    @Test
    void whatIsCarriedIntoAPoolHasTheFamilyOfTheOneWhoCarriedIt() throws Exception {
        try (FamilyScope other = begin(IPFamily.IPV4);
                FamilyScope mine = begin(IPFamily.IPV6)) {
            FutureTask<Optional<IPFamily>> look = new FutureTask<>(CurrentFamilyTests::seen);
            pool.execute(CurrentFamily.carriedBy(look));

            assertThat(look.get()).isEqualTo(mine.family()).isNotEqualTo(other.family());
        }
    }

    private static FamilyScope begin(@Nullable IPFamily family) {
        return CurrentFamily.begin(FamilyScope.ofTest(family, List.of(NETWORK)));
    }

    private static Optional<IPFamily> seen() {
        return CurrentFamily.of("Redis", NETWORK);
    }

    private Optional<IPFamily> inPool() throws ExecutionException, InterruptedException {
        return pool.submit(CurrentFamilyTests::seen).get();
    }

    private static Optional<IPFamily> onThreadOfItsOwn() throws ExecutionException, InterruptedException {
        FutureTask<Optional<IPFamily>> look = new FutureTask<>(CurrentFamilyTests::seen);
        new Thread(look).start();
        return look.get();
    }
}
