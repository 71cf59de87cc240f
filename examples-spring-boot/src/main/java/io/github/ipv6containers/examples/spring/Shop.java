package io.github.ipv6containers.examples.spring;

import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes orders: counts the stock in Redis, keeps the order in MariaDB, and tells RabbitMQ. */
@Component
class Shop {

    static final String QUEUE = "orders";

    private final StringRedisTemplate stock;
    private final JdbcClient orders;
    private final RabbitTemplate events;

    Shop(StringRedisTemplate stock, JdbcClient orders, RabbitTemplate events) {
        this.stock = stock;
        this.orders = orders;
        this.events = events;
    }

    void order(String item) {
        stock.opsForValue().decrement(item);
        orders.sql("create table if not exists orders (item varchar(40))").update();
        orders.sql("insert into orders values (?)").param(item).update();
        events.convertAndSend(QUEUE, item);
    }

    int ordered(String item) {
        return orders.sql("select count(*) from orders where item = ?")
                .param(item)
                .query(Integer.class)
                .single();
    }
}
