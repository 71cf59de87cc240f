package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StockTest extends ShopTest {

    @Autowired
    private Stock stock;

    @Test
    void countsDown() {
        stock.put("cup", 5);

        stock.take("cup", 2);

        assertThat(stock.count("cup")).isEqualTo(3);
    }

    @Test
    void keepsWhatIsNotEnough() {
        stock.put("pot", 1);

        assertThatIllegalStateException().isThrownBy(() -> stock.take("pot", 2));

        assertThat(stock.count("pot")).isEqualTo(1);
    }
}
