package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6MongoDBContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;

@Tag("docker")
@IPv6Containers
class OrdersInMongoDBDockerTests {

    @Container
    static final IPv6MongoDBContainer mongo = new IPv6MongoDBContainer("mongo:8.0");

    @EachIPFamily
    void storesAnOrderOverEachFamily(IPFamily family) {
        try (MongoClient client = MongoClients.create(mongo.getConnectionString())) {
            MongoCollection<Document> orders = client.getDatabase("shop").getCollection("orders-" + family.id());

            orders.insertOne(new Document("_id", "1").append("what", "tea").append("pieces", 2));

            assertThat(orders.find(new Document("what", "tea")))
                    .singleElement()
                    .isEqualTo(new Document("_id", "1").append("what", "tea").append("pieces", 2));
            assertThat(client.getClusterDescription().getServerDescriptions())
                    .extracting(server -> server.getAddress().getHost())
                    .containsExactly(mongo.endpoint(27017, family).host());
        }
    }
}
