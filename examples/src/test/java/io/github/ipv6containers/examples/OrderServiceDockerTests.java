package io.github.ipv6containers.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6MariaDBContainer;
import io.github.ipv6containers.containers.IPv6RabbitMQContainer;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;

@Tag("docker")
@IPv6Containers
class OrderServiceDockerTests {

    @Container
    static final IPv6RedisContainer redis = new IPv6RedisContainer("redis:8.2");

    @Container
    static final IPv6RabbitMQContainer rabbit = new IPv6RabbitMQContainer("rabbitmq:4.2-management");

    @Container
    static final IPv6MariaDBContainer mariadb = new IPv6MariaDBContainer("mariadb:11.8");

    @Container
    static final IPv6WireMock prices = new IPv6WireMock();

    @EachIPFamily
    void takesAnOrderOverEachFamily(IPFamily family) throws Exception {
        prices.server().stubFor(get(urlEqualTo("/prices/tea")).willReturn(ok("450")));
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(rabbit.getAmqpUrl());
        try (var stock = RedisClient.create(
                                RedisURI.create(redis.endpoint(6379, family).uri("redis")))
                        .connect();
                var queue = factory.newConnection();
                var channel = queue.createChannel();
                var database = DriverManager.getConnection(
                        mariadb.getJdbcUrl(), mariadb.getUsername(), mariadb.getPassword())) {
            stock.sync().set("tea", "5");
            OrderService service =
                    new OrderService(stock.sync(), channel, database, URI.create(prices.baseUrl(family)));

            Order order = service.order("tea", 2);

            assertThat(service.find(order.id())).contains(new Order(order.id(), "tea", 2, 900));
            assertThat(stock.sync().get("tea")).isEqualTo("3");
            GetResponse event = channel.basicGet(OrderService.QUEUE, true);
            assertThat(event.getBody()).isEqualTo(order.id().getBytes(StandardCharsets.UTF_8));
            assertThat(queue.getAddress()).isEqualTo(InetAddress.getByName(family.loopback()));
        }
    }
}
