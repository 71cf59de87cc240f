package io.github.ipv6containers.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.context.ImportTestcontainers;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * Containers as beans, as Spring's own project generator writes them, and imported ones. Nothing here knows of this project: the build runs the
 * class as it is, and again with {@code ipv6containers-everywhere} and {@code -Dipv6containers.mode=ipv6-only}.
 */
@Tag("docker")
@SpringBootTest
@ImportTestcontainers(ContainerBeansDockerTests.Declared.class)
class ContainerBeansDockerTests {

    /** Declared for several classes, and imported. */
    interface Declared {

        @ServiceConnection("redis")
        GenericContainer<?> REDIS = new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Containers {

        @Bean
        @ServiceConnection
        RabbitMQContainer rabbit() {
            return new RabbitMQContainer("rabbitmq:4.2-management");
        }

        @Bean
        @ServiceConnection
        MariaDBContainer mariadb() {
            return new MariaDBContainer("mariadb:11.8");
        }
    }

    @Test
    void takesAnOrder(@Autowired Shop shop, @Autowired StringRedisTemplate stock) {
        stock.opsForValue().set("tea", "5");

        shop.order("tea");

        assertThat(stock.opsForValue().get("tea")).isEqualTo("4");
        assertThat(shop.ordered("tea")).isPositive();
    }
}
