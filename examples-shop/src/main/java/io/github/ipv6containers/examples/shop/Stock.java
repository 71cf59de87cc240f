package io.github.ipv6containers.examples.shop;

import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Counts what is there. */
@Component
class Stock {

    private final StringRedisTemplate counts;

    Stock(StringRedisTemplate counts) {
        this.counts = counts;
    }

    void put(String item, int pieces) {
        counts.opsForValue().set("stock:" + item, String.valueOf(pieces));
    }

    int count(String item) {
        String count = counts.opsForValue().get("stock:" + item);
        return count == null ? 0 : Integer.parseInt(count);
    }

    /**
     * Takes pieces out.
     *
     * @throws IllegalStateException if there are not so many
     */
    void take(String item, int pieces) {
        Long left = counts.opsForValue().decrement("stock:" + item, pieces);
        if (left == null || left < 0) {
            counts.opsForValue().increment("stock:" + item, pieces);
            throw new IllegalStateException("There are not " + pieces + " pieces of " + item + ".");
        }
    }
}
