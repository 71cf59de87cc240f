package io.github.ipv6containers.junit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.NotFoundException;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.container.NoWait;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.junit.dependency.Dependency;
import io.github.ipv6containers.side.HelperImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.lifecycle.Startable;

/** What one class has on its network is not there for the next class that is lent the same one. */
@Tag("docker")
class NetworkPoolDockerTests {

    private static final String ALIAS = "orders-database";

    @Test
    void oneClassAfterTheOtherHasTheSameNetworkAndItsListenersAreReadOnce() {
        try (NetworkPool pool = new NetworkPool()) {
            ProvenNetwork first = lent(pool);
            Object reading = first.reading();

            assertThat(lent(pool)).isSameAs(first);
            assertThat(first.reading()).isSameAs(reading);
        }
    }

    @Test
    void classesSideBySideHaveANetworkEach() {
        try (NetworkPool pool = new NetworkPool()) {
            ProvenNetwork one = pool.take(StackMode.DUAL_STACK);
            ProvenNetwork other = pool.take(StackMode.DUAL_STACK);

            assertThat(other).isNotSameAs(one);
            pool.giveBack(one);
            pool.giveBack(other);
        }
    }

    @Test
    void aModeHasNetworksOfItsOwn() {
        try (NetworkPool pool = new NetworkPool()) {
            ProvenNetwork dual = lent(pool);
            ProvenNetwork four = pool.take(StackMode.IPV4_ONLY);

            assertThat(four.network().mode()).isEqualTo(StackMode.IPV4_ONLY);
            assertThat(four).isNotSameAs(dual);
            pool.giveBack(four);
        }
    }

    @Test
    void anAliasOfTheClassBeforeDoesNotResolve() throws Exception {
        try (NetworkPool pool = new NetworkPool()) {
            ProvenNetwork before = pool.take(StackMode.DUAL_STACK);
            try (GenericContainer<?> database = idle(before).withNetworkAliases(ALIAS)) {
                Placement.start(database);
                assertThat(resolves(before)).as("while its class runs").isTrue();
            }
            pool.giveBack(before);

            ProvenNetwork next = pool.take(StackMode.DUAL_STACK);
            assertThat(next).isSameAs(before);
            assertThat(resolves(next)).as("for the next class").isFalse();
            pool.giveBack(next);
        }
    }

    @Test
    void aContainerThatIsSlowToDieKeepsItsNetworkFromBeingUsedAndNotTheNextClassFromStarting() {
        try (NetworkPool pool = new NetworkPool()) {
            ProvenNetwork before = pool.take(StackMode.DUAL_STACK);
            try (GenericContainer<?> slow = idle(before)) {
                Placement.start(slow);
                pool.giveBack(before);

                ProvenNetwork next = pool.take(StackMode.DUAL_STACK);
                assertThat(next).as("while it is there").isNotSameAs(before);
                pool.giveBack(next);
            }
            assertThat(pool.take(StackMode.DUAL_STACK)).as("once it is gone").isSameAs(before);
            pool.giveBack(before);
        }
    }

    @Test
    void aContainerThatDepartsIsGoneBeforeTheNextTestsRunOnItsNetwork() {
        try (NetworkPool pool = new NetworkPool()) {
            ProvenNetwork before = pool.take(StackMode.DUAL_STACK);
            GenericContainer<?> leaving = idle(before);
            Placement.start(leaving);
            String id = leaving.getContainerId();
            pool.departures().begin("leaving", id, before.network(), () -> before.network()
                    .engine()
                    .removeContainer(id));
            pool.giveBack(before);

            ProvenNetwork next = pool.take(StackMode.DUAL_STACK);
            assertThat(next).isSameAs(before);
            pool.departures().awaitFrom(next);
            assertThat(next.network().occupants()).doesNotContain(id);
            pool.giveBack(next);
        }
    }

    @Test
    void testsDoNotBeginBeforeWhatDepartsFromTheirNetworkIsGone() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (NetworkPool pool = new NetworkPool();
                ClassNetwork network = new ClassNetwork(pool, StackMode.DUAL_STACK, false)) {
            pool.departures()
                    .begin("before", "ipv6containers-none", network.open().network(), () -> await(gone));
            CompletableFuture<Void> begun = CompletableFuture.runAsync(() -> VerifiedStart.of(
                    network,
                    List.of(new Dependency("next", new InsideTheJvm(), List.of())),
                    ProgressLine.beginning(getClass(), StackMode.DUAL_STACK, Level.DEBUG),
                    evidence -> {}));

            try {
                assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                gone.countDown();
            }
            assertThat(begun).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class InsideTheJvm implements Startable {
        @Override
        public void start() {}

        @Override
        public void stop() {}
    }

    @Test
    void allNetworksAreRemovedAtTheEnd() {
        List<ProvenNetwork> networks = new ArrayList<>();
        try (NetworkPool pool = new NetworkPool()) {
            networks.add(pool.take(StackMode.DUAL_STACK));
            networks.add(pool.take(StackMode.DUAL_STACK));
            networks.forEach(pool::giveBack);
            pool.prepare(StackMode.IPV4_ONLY);
        }
        Engine engine = Engine.look();
        assertThat(networks).allSatisfy(network -> assertThatThrownBy(() -> engine.client()
                        .inspectNetworkCmd()
                        .withNetworkId(network.network().getId())
                        .exec())
                .isInstanceOf(NotFoundException.class));
    }

    private static ProvenNetwork lent(NetworkPool pool) {
        ProvenNetwork network = pool.take(StackMode.DUAL_STACK);
        pool.giveBack(network);
        return network;
    }

    private static boolean resolves(ProvenNetwork network) throws IOException, InterruptedException {
        try (GenericContainer<?> client = idle(network)) {
            Placement.start(client);
            return client.execInContainer("getent", "ahosts", ALIAS).getExitCode() == 0;
        }
    }

    @SuppressWarnings("resource") // The callers close it.
    private static GenericContainer<?> idle(ProvenNetwork network) {
        GenericContainer<?> container = new GenericContainer<>(HelperImage.NAME)
                .withCommand("sleep", "600")
                .waitingFor(new NoWait());
        Placement.place(container, network.network());
        return container;
    }
}
