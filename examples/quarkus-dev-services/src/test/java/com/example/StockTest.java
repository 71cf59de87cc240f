package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StockTest {

    @Inject
    Stock stock;

    @Test
    void countsDown() {
        stock.put("tea", 5);

        assertEquals(4, stock.take("tea"));
    }
}
