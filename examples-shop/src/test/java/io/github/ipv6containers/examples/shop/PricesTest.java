package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PricesTest extends ShopTest {

    @Autowired
    private Prices prices;

    @Test
    void knowsThePrice() throws IOException, InterruptedException {
        assertThat(prices.of("coffee")).isEqualTo(620);
    }

    @Test
    void knowsWhatNobodySells() {
        assertThatIllegalArgumentException().isThrownBy(() -> prices.of("cocoa"));
    }
}
