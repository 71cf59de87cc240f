package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

/** Its Redis is started by Micronaut's Test Resources, because nobody says where there is one. */
@MicronautTest
class StockTest {

    @Test
    void counts(StatefulRedisConnection<String, String> redis) {
        redis.sync().set("tea", "5");

        assertEquals("5", redis.sync().get("tea"));
    }
}
