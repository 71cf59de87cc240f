package io.github.ipv6containers.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6MariaDBContainer;
import io.github.ipv6containers.containers.IPv6MongoDBContainer;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.springboot.EachFamilyBootstrapper;
import java.net.InetAddress;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.BootstrapWith;
import org.testcontainers.junit.jupiter.Container;

// tag::spring[]
@Tag("docker")
@IPv6Containers
@SpringBootTest
@BootstrapWith(EachFamilyBootstrapper.class) // one context for both families would keep the first one
class ShopDockerTests {

    @Container
    @ServiceConnection("redis")
    static final IPv6RedisContainer redis = new IPv6RedisContainer();

    @Container
    @ServiceConnection
    static final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer();

    @Container
    @ServiceConnection
    static final IPv6MariaDBContainer mariadb = new IPv6MariaDBContainer();

    @Container
    @ServiceConnection
    static final IPv6MongoDBContainer mongodb = new IPv6MongoDBContainer();

    @EachIPFamily
    void takesAnOrder(@Autowired Shop shop, @Autowired StringRedisTemplate stock) {
        stock.opsForValue().set("tea", "5");

        shop.order("tea");

        assertThat(stock.opsForValue().get("tea")).isEqualTo("4");
        assertThat(shop.ordered("tea")).isPositive();
    }
    // end::spring[]

    private static final Map<IPFamily, ApplicationContext> contexts = new EnumMap<>(IPFamily.class);

    @EachIPFamily
    void hasTheContextOfTheFamily(IPFamily family, @Autowired ApplicationContext context) {
        assertThat(contexts.computeIfAbsent(family, first -> context)).isSameAs(context);
    }

    /** Without this a test that silently used IPv4 twice would be green. */
    @EachIPFamily
    void everyConnectionIsOfTheFamily(
            IPFamily family,
            @Autowired ApplicationContext context,
            @Autowired LettuceConnectionFactory redisConnections,
            @Autowired RabbitTemplate events,
            @Autowired DataSource database,
            @Autowired MongoTemplate reviews,
            @Autowired MongoClient documents)
            throws Exception {
        hasTheContextOfTheFamily(family, context);
        assertThat(InetAddress.getByName(redisConnections.getHostName()))
                .isEqualTo(InetAddress.getByName(family.loopback()));
        assertThat(redisConnections.getConnection().ping()).isEqualTo("PONG");
        try (var connection = events.getConnectionFactory().createConnection()) {
            assertThat(connection.getDelegate().getAddress()).isEqualTo(InetAddress.getByName(family.loopback()));
        }
        assertThat(reviews.save(new Document("item", "tea"), "reviews")).isNotNull();
        assertThat(documents.getClusterDescription().getServerDescriptions())
                .singleElement()
                .satisfies(server -> assertThat(
                                InetAddress.getByName(server.getAddress().getHost()))
                        .isEqualTo(InetAddress.getByName(family.loopback())));
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getURL()).contains("//" + family.loopback() + ":");
        }
    }
}
