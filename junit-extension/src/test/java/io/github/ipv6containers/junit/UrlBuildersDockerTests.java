package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6LocalStackContainer;
import io.github.ipv6containers.containers.IPv6MariaDBContainer;
import io.github.ipv6containers.containers.IPv6MongoDBContainer;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** What Testcontainers' own classes build of host and port follows the family, also when both are tested at once. */
@Tag("docker")
class UrlBuildersDockerTests {

    @Test
    void followTheFamilyOfTestsThatRunAtTheSameTime() {
        Launched launched = Launched.sideBySide(2, UrlsTestCase.class);

        assertThat(launched.failures()).isEmpty();
        assertThat(launched.passed())
                .containsExactlyInAnyOrder("areOfTheFamily(IPFamily) over IPv4", "areOfTheFamily(IPFamily) over IPv6");
    }

    @IPv6Containers
    static class UrlsTestCase {

        /** Neither test goes on before the other one runs too. */
        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Container
        static final IPv6MongoDBContainer mongo = new IPv6MongoDBContainer();

        @Container
        static final IPv6MariaDBContainer mariadb = new IPv6MariaDBContainer();

        @Container
        static final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer();

        @Container
        static final IPv6LocalStackContainer localStack = new IPv6LocalStackContainer();

        @EachIPFamily
        void areOfTheFamily(IPFamily family) throws Exception {
            String host = family == IPFamily.IPV6 ? "[::1]" : "127.0.0.1";
            BOTH.await(1, TimeUnit.MINUTES);

            for (int i = 0; i < 100; i++) {
                assertThat(mongo.getConnectionString())
                        .isEqualTo("mongodb://" + host + ":" + mongo.getMappedPort(27017));
                assertThat(mariadb.getJdbcUrl())
                        .isEqualTo("jdbc:mariadb://" + host + ":" + mariadb.getMappedPort(3306) + "/test");
                assertThat(rabbit.getAmqpUrl()).isEqualTo("amqp://" + host + ":" + rabbit.getAmqpPort());
                assertThat(rabbit.getHttpUrl()).isEqualTo("http://" + host + ":" + rabbit.getHttpPort());
                assertThat(localStack.getEndpoint())
                        .hasToString("http://" + host + ":" + localStack.getMappedPort(4566));
            }
            BOTH.await(1, TimeUnit.MINUTES);
        }
    }
}
