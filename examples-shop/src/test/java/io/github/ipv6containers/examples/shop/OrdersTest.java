package io.github.ipv6containers.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrdersTest extends ShopTest {

    @Autowired
    private Orders orders;

    @Test
    void findsWhatWasAdded() {
        Order added = orders.add("cup", 2, 900);

        assertThat(orders.find(added.id())).isEqualTo(added);
    }

    @Test
    void findsAllOfAnItem() {
        orders.add("pot", 1, 2_500);
        orders.add("pot", 3, 7_500);

        assertThat(orders.ofItem("pot")).extracting(Order::pieces).containsExactly(1, 3);
    }

    @Test
    void remembersWhatWasShipped() {
        Order added = orders.add("spoon", 1, 300);

        orders.shipped(added.id());

        assertThat(orders.find(added.id()).shipped()).isTrue();
    }
}
