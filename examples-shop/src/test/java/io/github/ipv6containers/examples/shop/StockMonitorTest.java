package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StockMonitorTest extends ShopTest {

    @Autowired
    private StockMonitor monitor;

    @Test
    void seesThatTheStoreIsUp() {
        assertThat(monitor.isUp()).isTrue();
    }
}
