package io.github.ipv6containers.junit.suites;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.junit.IPv6Containers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.mariadb.MariaDBContainer;

/** A database that is ready when it takes connections. */
public final class JdbcSuites {

    /** All of them. */
    public static final List<Class<?>> ALL = List.of(JdbcTestCase.class);

    private JdbcSuites() {}

    @IPv6Containers
    static class JdbcTestCase {
        @Container
        private static final MariaDBContainer DATABASE = new MariaDBContainer("mariadb:11.8")
                .withDatabaseName("shop")
                .withUsername("me")
                .withPassword("secret");

        @Test
        void takesConnections() throws SQLException {
            try (Connection connection = DriverManager.getConnection(DATABASE.getJdbcUrl(), "me", "secret");
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("SELECT 1")) {
                assertThat(result.next()).isTrue();
                assertThat(result.getInt(1)).isEqualTo(1);
            }
        }
    }
}
