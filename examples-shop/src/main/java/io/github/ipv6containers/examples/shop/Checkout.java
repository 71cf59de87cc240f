package io.github.ipv6containers.examples.shop;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Takes an order: the stock, the price, the database and the shipping. */
@Component
class Checkout {

    private final Stock stock;
    private final Prices prices;
    private final Orders orders;
    private final Shipping shipping;

    Checkout(Stock stock, Prices prices, Orders orders, Shipping shipping) {
        this.stock = stock;
        this.prices = prices;
        this.orders = orders;
        this.shipping = shipping;
    }

    Order order(String item, int pieces) throws IOException, InterruptedException {
        int cents = prices.of(item) * pieces;
        stock.take(item, pieces);
        Order order = orders.add(item, pieces, cents);
        shipping.ship(order);
        return order;
    }
}
