package dev.pagination.examples.readme;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database of the examples: 4 customers, and 120 orders of theirs. Every third order has not been shipped, and two
 * orders each were created at the same moment.
 */
final class Shop {

    private static final List<String> SCRIPT = List.of(
            "CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(100) NOT NULL)",
            "INSERT INTO customers VALUES (1, 'Ada'), (2, 'boole'), (3, 'Curie'), (4, 'darwin')",
            """
            CREATE TABLE orders (
                id bigint PRIMARY KEY,
                customer_id bigint NOT NULL REFERENCES customers (id),
                created_at timestamp NOT NULL,
                amount numeric(12, 2) NOT NULL,
                shipped_on date
            )""",
            "CREATE INDEX orders_created ON orders (created_at DESC, id DESC)",
            """
            INSERT INTO orders
            SELECT x, 1 + mod(x, 4), dateadd(minute, x / 2, timestamp '2026-01-31 23:00:00'),
                1000 - mod(x * 37, 100) / 4.0, CASE WHEN mod(x, 3) > 0 THEN dateadd(day, x, date '2026-02-01') END
            FROM system_range(1, 120)""");

    private Shop() {}

    /** A shop of its own for a test class. */
    static DataSource open() throws SQLException {
        TestDatabase database = TestDatabases.h2();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : SCRIPT) {
                statement.execute(sql);
            }
        }
        return database.dataSource();
    }
}
