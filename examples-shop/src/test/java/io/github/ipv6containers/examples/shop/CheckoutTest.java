package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CheckoutTest extends ShopTest {

    @Autowired
    private Checkout checkout;

    @Autowired
    private Orders orders;

    @Autowired
    private Stock stock;

    @BeforeEach
    void fill() {
        stock.put("tea", 5);
    }

    @Test
    void takesAnOrderAndShipsIt() throws IOException, InterruptedException {
        Order order = checkout.order("tea", 2);

        assertThat(order.cents()).isEqualTo(900);
        assertThat(stock.count("tea")).isEqualTo(3);
        while (!orders.find(order.id()).shipped()) {
            Thread.onSpinWait(); // RabbitMQ brings it soon.
        }
    }

    @Test
    void sellsNoMoreThanThereIs() throws IOException, InterruptedException {
        assertThatIllegalStateException().isThrownBy(() -> checkout.order("tea", 6));

        assertThat(stock.count("tea")).isEqualTo(5);
    }
}
