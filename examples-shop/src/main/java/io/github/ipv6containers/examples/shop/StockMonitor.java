package io.github.ipv6containers.examples.shop;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisProperties;
import org.springframework.stereotype.Component;

/** Asks the store of the stock whether it is there, for the monitoring, which runs beside it on every machine. */
@Component
class StockMonitor {

    private final DataRedisProperties store;

    StockMonitor(DataRedisProperties store) {
        this.store = store;
    }

    boolean isUp() {
        RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", store.getPort()));
        try (var connection = client.connect()) {
            return connection.sync().ping().equals("PONG");
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}
