package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.WalkContract;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of queries, transactions and tests. */
class SelectSnippetsTest {

    private static final KeyRing keys = KeyRing.random();

    private static DataSource dataSource;

    @BeforeAll
    static void open() throws SQLException {
        dataSource = Shop.open();
    }

    @Test
    void selectWithJoin() {
        // tag::select[]
        record Sale(long orderId, String customer, BigDecimal amount) {}

        JdbcPager<Sale> sales = JdbcPager.select(
                        dataSource,
                        "SELECT o.id AS order_id, c.name AS customer, o.amount"
                                + " FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.amount < ?",
                        new BigDecimal("990"))
                .uniqueKey("order_id")
                .orderBy(
                        SortKey.asc("customer").notNull(),
                        SortKey.desc("amount").notNull())
                .tokens(CursorTokens.encrypted(keys))
                .build(Sale.class);
        // end::select[]

        PageResponse<Sale> page = sales.first(5);
        assertThat(page.content()).hasSize(5).allMatch(sale -> sale.customer().equals("Ada"));
        assertThat(page.content()).extracting(Sale::amount).allMatch(amount -> amount.intValue() < 990);
        assertThat(sales.next(page.nextToken().orElseThrow()).content()).doesNotContainAnyElementsOf(page.content());
    }

    @Test
    void callersTransaction() throws SQLException {
        JdbcPager<Order> orders = JdbcPager.table(dataSource, "orders")
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);

        // tag::connection[]
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            PageResponse<Order> page = orders.on(connection).first(50);
            ship(connection, page.content());
            connection.commit();
        }
        // end::connection[]

        assertThat(orders.where("shipped_on IS NULL").first(500).content())
                .hasSize(24)
                .allMatch(order -> order.id() > 50);
    }

    private static void ship(Connection connection, List<Order> orders) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Order order : orders) {
                statement.execute("UPDATE orders SET shipped_on = coalesce(shipped_on, DATE '2026-03-01') WHERE id = "
                        + order.id());
            }
        }
    }

    // tag::walk-test[]
    @Test
    void walksLikeTheUnpagedQuery() throws SQLException {
        JdbcPager<Long> orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("amount"))
                .tokens(CursorTokens.encrypted(keys))
                .build(row -> row.getLong("id"));

        List<Long> unpaged = ids("SELECT id FROM orders ORDER BY amount DESC, id DESC");

        WalkContract.check(orders, unpaged, 1, 7, 50);
    }
    // end::walk-test[]

    private static List<Long> ids(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }
}
