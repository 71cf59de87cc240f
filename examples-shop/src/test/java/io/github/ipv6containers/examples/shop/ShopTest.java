package io.github.ipv6containers.examples.shop;

import java.io.File;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * What all tests of the shop have in common: the database by the URL in {@code application-test.properties}, RabbitMQ as a
 * bean, Redis as a singleton, and the other service by Compose.
 */
@SpringBootTest
@ActiveProfiles("test")
@Import(ShopTest.Containers.class)
abstract class ShopTest {

    static final GenericContainer<?> REDIS = new GenericContainer<>("redis:8.2").withExposedPorts(6379);

    static final ComposeContainer OTHERS = new ComposeContainer(new File("src/test/resources/compose.yaml"))
            .withPull(false)
            .withExposedService("prices", 80);

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        REDIS.start();
        OTHERS.start();
        properties.add("spring.data.redis.host", REDIS::getHost);
        properties.add("spring.data.redis.port", () -> REDIS.getMappedPort(6379));
        properties.add(
                "shop.prices",
                () -> "http://" + OTHERS.getServiceHost("prices", 80) + ":" + OTHERS.getServicePort("prices", 80)
                        + "/");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Containers {

        @Bean
        @ServiceConnection
        RabbitMQContainer rabbit() {
            return new RabbitMQContainer("rabbitmq:4.2-management");
        }
    }
}
