package com.example;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.value.ValueCommands;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what is left of each item, in Redis. */
@ApplicationScoped
public class Stock {

    private final ValueCommands<String, Long> counts;

    Stock(RedisDataSource redis) {
        counts = redis.value(Long.class);
    }

    void put(String item, long count) {
        counts.set(item, count);
    }

    long take(String item) {
        return counts.decr(item);
    }
}
