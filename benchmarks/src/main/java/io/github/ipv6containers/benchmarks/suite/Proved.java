package io.github.ipv6containers.benchmarks.suite;

import io.github.ipv6containers.containers.IPv6MariaDBContainer;
import io.github.ipv6containers.containers.IPv6NginxContainer;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** The classes of {@link Plain}, proved: every port over both families before the test. */
@SuppressWarnings("resource") // The extension stops them.
final class Proved {

    private Proved() {}

    @IPv6Containers
    static final class First {

        @Container
        private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @IPv6Containers
    static final class Second {

        @Container
        private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @IPv6Containers
    static final class Third {

        @Container
        private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @IPv6Containers
    static final class Fourth {

        @Container
        private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @IPv6Containers
    static final class Fifth {

        @Container
        private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connects() throws IOException {
            Connected.to(REDIS, 6379);
        }
    }

    @IPv6Containers
    static final class EachTest {

        @Container
        private final IPv6RedisContainer redis = new IPv6RedisContainer(Images.REDIS);

        @RepeatedTest(20)
        void connects() throws IOException {
            Connected.to(redis, 6379);
        }
    }

    @IPv6Containers
    static class Redis1 {

        @Container
        static final IPv6RedisContainer REDIS_1 = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connectsTo1() throws IOException {
            Connected.to(REDIS_1, 6379);
        }
    }

    @IPv6Containers
    static class Redis4 extends Redis1 {

        @Container
        static final IPv6RedisContainer REDIS_2 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_3 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_4 = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connectsTo4() throws IOException {
            Connected.to(REDIS_4, 6379);
        }
    }

    @IPv6Containers
    static class Redis16 extends Redis4 {

        @Container
        static final IPv6RedisContainer REDIS_5 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_6 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_7 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_8 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_9 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_10 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_11 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_12 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_13 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_14 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_15 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_16 = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connectsTo16() throws IOException {
            Connected.to(REDIS_16, 6379);
        }
    }

    @IPv6Containers
    static class Redis32 extends Redis16 {

        @Container
        static final IPv6RedisContainer REDIS_17 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_18 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_19 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_20 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_21 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_22 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_23 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_24 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_25 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_26 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_27 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_28 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_29 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_30 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_31 = new IPv6RedisContainer(Images.REDIS);

        @Container
        static final IPv6RedisContainer REDIS_32 = new IPv6RedisContainer(Images.REDIS);

        @Test
        void connectsTo32() throws IOException {
            Connected.to(REDIS_32, 6379);
        }
    }

    @IPv6Containers
    static class Three {

        @Container
        private static final IPv6RedisContainer REDIS = new IPv6RedisContainer(Images.REDIS);

        @Container
        private static final IPv6MariaDBContainer MARIADB = new IPv6MariaDBContainer(Images.MARIADB);

        @Container
        private static final IPv6NginxContainer NGINX = new IPv6NginxContainer(Images.NGINX);

        @Test
        void connectsToThree() throws IOException {
            Connected.to(REDIS, 6379);
            Connected.to(MARIADB, 3306);
            Connected.to(NGINX, 80);
        }
    }

    @IPv6Containers
    static final class Four extends Three {

        @Container
        private static final IPv6RabbitMQContainer RABBITMQ = new IPv6RabbitMQContainer(Images.RABBITMQ);

        @Test
        void connectsToFour() throws IOException {
            Connected.to(RABBITMQ, 5672);
        }
    }
}
