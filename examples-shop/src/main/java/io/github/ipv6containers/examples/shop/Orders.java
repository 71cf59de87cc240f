package io.github.ipv6containers.examples.shop;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps orders in the database. */
@Repository
class Orders {

    private final JdbcClient database;

    Orders(JdbcClient database) {
        this.database = database;
    }

    Order add(String item, int pieces, int cents) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("insert into orders (item, pieces, cents) values (?, ?, ?)")
                .params(item, pieces, cents)
                .update(id, "id");
        return new Order(id.getKeyAs(Long.class), item, pieces, cents, false);
    }

    Order find(long id) {
        return database.sql("select * from orders where id = ?")
                .param(id)
                .query(Order.class)
                .single();
    }

    List<Order> ofItem(String item) {
        return database.sql("select * from orders where item = ? order by id")
                .param(item)
                .query(Order.class)
                .list();
    }

    void shipped(long id) {
        database.sql("update orders set shipped = true where id = ?").param(id).update();
    }
}
