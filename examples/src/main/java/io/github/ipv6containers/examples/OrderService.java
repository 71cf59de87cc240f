package io.github.ipv6containers.examples;

import com.rabbitmq.client.Channel;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Takes orders: asks for the price, takes the stock, stores the order and tells others of it. */
public final class OrderService {

    /** The queue on which the ids of new orders are sent. */
    public static final String QUEUE = "orders";

    private final RedisCommands<String, String> stock;
    private final Channel events;
    private final OrderStore store;
    private final Prices prices;

    /** Makes a service of connections that are open already. */
    public OrderService(RedisCommands<String, String> stock, Channel events, Connection database, URI priceService)
            throws IOException, SQLException {
        this.stock = stock;
        this.events = events;
        this.store = new OrderStore(database);
        this.prices = new Prices(priceService);
        events.queueDeclare(QUEUE, false, false, false, null);
    }

    /**
     * Takes one order.
     *
     * @throws IllegalStateException if there is not enough in stock
     */
    public Order order(String article, int quantity) throws IOException, InterruptedException, SQLException {
        if (stock.decrby(article, quantity) < 0) {
            stock.incrby(article, quantity);
            throw new IllegalStateException("There are not " + quantity + " of " + article + " in stock.");
        }
        Order order = new Order(UUID.randomUUID().toString(), article, quantity, quantity * prices.centsOf(article));
        store.save(order);
        events.basicPublish("", QUEUE, null, order.id().getBytes(StandardCharsets.UTF_8));
        return order;
    }

    /** Finds an order by its id. */
    public Optional<Order> find(String id) throws SQLException {
        return store.find(id);
    }
}
