package io.github.ipv6containers.examples.shop;

import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.stereotype.Component;

/** Hands orders over to whoever ships them. */
@Component
class Shipping {

    static final String QUEUE = "shipping";

    private final RabbitTemplate messages;
    private final Orders orders;

    Shipping(RabbitTemplate messages, Orders orders) {
        this.messages = messages;
        this.orders = orders;
    }

    void ship(Order order) {
        messages.convertAndSend(QUEUE, String.valueOf(order.id()));
    }

    @RabbitListener(queues = QUEUE)
    void arrived(String id) {
        orders.shipped(Long.parseLong(id));
    }
}
