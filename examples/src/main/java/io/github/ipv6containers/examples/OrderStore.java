package io.github.ipv6containers.examples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps orders in a database. */
final class OrderStore {

    private final Connection database;

    OrderStore(Connection database) throws SQLException {
        this.database = database;
        try (var statement = database.createStatement()) {
            statement.execute("create table if not exists orders"
                    + " (id varchar(40) primary key, article varchar(40), quantity int, cents bigint)");
        }
    }

    void save(Order order) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("insert into orders values (?, ?, ?, ?)")) {
            insert.setString(1, order.id());
            insert.setString(2, order.article());
            insert.setInt(3, order.quantity());
            insert.setLong(4, order.cents());
            insert.executeUpdate();
        }
    }

    Optional<Order> find(String id) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("select * from orders where id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Order(
                                row.getString("id"),
                                row.getString("article"),
                                row.getInt("quantity"),
                                row.getLong("cents")))
                        : Optional.empty();
            }
        }
    }
}
