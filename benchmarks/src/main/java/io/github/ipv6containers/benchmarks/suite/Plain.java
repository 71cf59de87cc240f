package io.github.ipv6containers.benchmarks.suite;

import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.nginx.NginxContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * Classes as their users write them with Testcontainers alone: its modules, their own waits, started in parallel.
 *
 * <p>They are timed a second time on a dual-stack network, as {@link ByHand} says.
 *
 * <p>The larger ones inherit the containers of the smaller.
 */
@SuppressWarnings("resource") // The extension stops them.
final class Plain {

    private Plain() {}

    private static GenericContainer<?> redis() {
        return ByHand.placed(new GenericContainer<>(Images.REDIS)).withExposedPorts(6379);
    }

    @Testcontainers
    static final class First {

        @Container
        private static final GenericContainer<?> REDIS = redis();

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @Testcontainers
    static final class Second {

        @Container
        private static final GenericContainer<?> REDIS = redis();

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @Testcontainers
    static final class Third {

        @Container
        private static final GenericContainer<?> REDIS = redis();

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @Testcontainers
    static final class Fourth {

        @Container
        private static final GenericContainer<?> REDIS = redis();

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @Testcontainers
    static final class Fifth {

        @Container
        private static final GenericContainer<?> REDIS = redis();

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @Testcontainers(parallel = true)
    static final class EachTest {

        @Container
        private final GenericContainer<?> redis = redis();

        @RepeatedTest(20)
        void connects() throws IOException {
            Connected.to(redis, 6379);
        }
    }

    @Testcontainers(parallel = true)
    static class Redis1 {

        @Container
        static final GenericContainer<?> REDIS_1 = redis();

        @Test
        void connectsTo1() throws IOException {
            Connected.to(REDIS_1, 6379);
        }
    }

    @Testcontainers(parallel = true)
    static class Redis4 extends Redis1 {

        @Container
        static final GenericContainer<?> REDIS_2 = redis();

        @Container
        static final GenericContainer<?> REDIS_3 = redis();

        @Container
        static final GenericContainer<?> REDIS_4 = redis();

        @Test
        void connectsTo4() throws IOException {
            Connected.to(REDIS_4, 6379);
        }
    }

    @Testcontainers(parallel = true)
    static class Redis16 extends Redis4 {

        @Container
        static final GenericContainer<?> REDIS_5 = redis();

        @Container
        static final GenericContainer<?> REDIS_6 = redis();

        @Container
        static final GenericContainer<?> REDIS_7 = redis();

        @Container
        static final GenericContainer<?> REDIS_8 = redis();

        @Container
        static final GenericContainer<?> REDIS_9 = redis();

        @Container
        static final GenericContainer<?> REDIS_10 = redis();

        @Container
        static final GenericContainer<?> REDIS_11 = redis();

        @Container
        static final GenericContainer<?> REDIS_12 = redis();

        @Container
        static final GenericContainer<?> REDIS_13 = redis();

        @Container
        static final GenericContainer<?> REDIS_14 = redis();

        @Container
        static final GenericContainer<?> REDIS_15 = redis();

        @Container
        static final GenericContainer<?> REDIS_16 = redis();

        @Test
        void connectsTo16() throws IOException {
            Connected.to(REDIS_16, 6379);
        }
    }

    @Testcontainers(parallel = true)
    static class Redis32 extends Redis16 {

        @Container
        static final GenericContainer<?> REDIS_17 = redis();

        @Container
        static final GenericContainer<?> REDIS_18 = redis();

        @Container
        static final GenericContainer<?> REDIS_19 = redis();

        @Container
        static final GenericContainer<?> REDIS_20 = redis();

        @Container
        static final GenericContainer<?> REDIS_21 = redis();

        @Container
        static final GenericContainer<?> REDIS_22 = redis();

        @Container
        static final GenericContainer<?> REDIS_23 = redis();

        @Container
        static final GenericContainer<?> REDIS_24 = redis();

        @Container
        static final GenericContainer<?> REDIS_25 = redis();

        @Container
        static final GenericContainer<?> REDIS_26 = redis();

        @Container
        static final GenericContainer<?> REDIS_27 = redis();

        @Container
        static final GenericContainer<?> REDIS_28 = redis();

        @Container
        static final GenericContainer<?> REDIS_29 = redis();

        @Container
        static final GenericContainer<?> REDIS_30 = redis();

        @Container
        static final GenericContainer<?> REDIS_31 = redis();

        @Container
        static final GenericContainer<?> REDIS_32 = redis();

        @Test
        void connectsTo32() throws IOException {
            Connected.to(REDIS_32, 6379);
        }
    }

    @Testcontainers(parallel = true)
    static class Three {

        @Container
        private static final GenericContainer<?> REDIS = redis();

        @Container
        private static final MariaDBContainer MARIADB = ByHand.placed(new MariaDBContainer(Images.MARIADB));

        @Container
        private static final NginxContainer NGINX = ByHand.placed(new NginxContainer(Images.NGINX));

        @Test
        void connectsToThree() throws IOException {
            Connected.to(REDIS, 6379);
            Connected.to(MARIADB, 3306);
            Connected.to(NGINX, 80);
        }
    }

    @Testcontainers(parallel = true)
    static final class Four extends Three {

        @Container
        private static final RabbitMQContainer RABBITMQ = ByHand.placed(new RabbitMQContainer(Images.RABBITMQ));

        @Test
        void connectsToFour() throws IOException {
            Connected.to(RABBITMQ, 5672);
        }
    }
}
