package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;

/** Containers whose tests are over are stopped while the next ones start. */
@Tag("docker")
class DeparturesDockerTests {

    private static final List<String> BEFORE = new ArrayList<>();
    private static final Set<String> NETWORKS = new HashSet<>();

    @Test
    void areGoneFromTheirNetworkBeforeTheNextTestsRunThere() {
        BEFORE.clear();
        NETWORKS.clear();

        Launched launched = Launched.of(
                OfClassTestCase.class,
                ByHandTestCase.class,
                InheritingTestCase.class,
                OfTestsTestCase.class,
                NamedTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed()).hasSize(6);
        assertThat(NETWORKS).as("one after the other on one network").hasSize(1);
        assertThat(OnEngine.ofThisRun()).isEmpty();
    }

    private static void isAlone(GenericContainer<?> container) {
        String network = Objects.requireNonNull(container.getNetwork()).getId();
        assertThat(DockerClientFactory.lazyClient()
                        .inspectNetworkCmd()
                        .withNetworkId(network)
                        .exec()
                        .getContainers()
                        .keySet())
                .contains(container.getContainerId())
                .noneMatch(BEFORE::contains);
        BEFORE.add(container.getContainerId());
        NETWORKS.add(network);
    }

    private static GenericContainer<?> redis() {
        return new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    @IPv6Containers
    static class OfClassTestCase {
        @Container
        static final GenericContainer<?> redis = redis();

        @Test
        void isAloneOnItsNetwork() {
            isAlone(redis);
        }
    }

    /** Shares the container of the class before, and has it started by Testcontainers alone. */
    static class ByHandTestCase {
        @Test
        void findsItAtRestAndStartsItAgain() {
            try (GenericContainer<?> redis = OfClassTestCase.redis) {
                assertThat(redis.isRunning()).as("after its class").isFalse();

                redis.start();

                assertThat(redis.isRunning()).isTrue();
                assertThat(redis.getNetwork()).as("of the class before").isNull();
            }
        }
    }

    /** Starts the very container that the class before has just left. */
    static class InheritingTestCase extends OfClassTestCase {}

    @IPv6Containers
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OfTestsTestCase {
        @Container
        final GenericContainer<?> redis = redis();

        @Test
        @Order(1)
        void isAloneOnItsNetwork() {
            isAlone(redis);
        }

        @Test
        @Order(2)
        void isAloneAgain() {
            isAlone(redis);
        }
    }

    /** Its name is known to others, so that it is waited for where its class ends. */
    @IPv6Containers
    static class NamedTestCase {
        @Container
        static final GenericContainer<?> redis = redis().withNetworkAliases("cache");

        @Test
        void isAloneOnItsNetwork() {
            isAlone(redis);
        }
    }
}
