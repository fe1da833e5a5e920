package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Any SELECT can be paged as it is; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcSelectContract {

    private final TestDatabase database;

    JdbcSelectContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void createTables() {
        new Sql(database.dataSource())
                .run(
                        "CREATE TABLE customer (id bigint NOT NULL PRIMARY KEY, name varchar(9) NOT NULL)",
                        "CREATE TABLE orders (id bigint NOT NULL PRIMARY KEY, customer_id bigint NOT NULL, amount int NOT NULL)",
                        "INSERT INTO customer VALUES (1, 'ann'), (2, 'bob'), (3, 'cid'), (4, 'dee')",
                        "INSERT INTO orders VALUES (1, 1, 5), (2, 1, 7), (3, 2, 5), (4, 2, 1), (5, 3, 9)");
    }

    @Test
    void pagesAJoin() {
        JdbcPagerBuilder builder = select("SELECT o.id AS order_id, c.name, o.amount FROM orders o"
                        + " JOIN customer c ON c.id = o.customer_id")
                .uniqueKey("order_id");

        assertWalks(
                builder.orderBy(
                        SortKey.desc("name").notNull(), SortKey.asc("amount").notNull()),
                5,
                4,
                3,
                1,
                2);
        assertWalks(builder.orderBy(SortKey.desc("name")), 5, 4, 3, 2, 1);
    }

    @Test
    void keepsTheRowsThatAnOuterJoinFillsWithNull() {
        JdbcPagerBuilder builder = select("SELECT c.id AS customer_id, o.amount FROM customer c"
                        + " LEFT JOIN orders o ON o.customer_id = c.id AND o.amount > 5")
                .uniqueKey("customer_id");

        assertWalks(builder.orderBy(SortKey.asc("amount")), 1, 3, 2, 4);
        assertWalks(builder.orderBy(SortKey.desc("amount").nullsFirst()), 4, 2, 3, 1);
    }

    @Test
    void pagesGroups() {
        JdbcPagerBuilder builder = select(
                        "SELECT customer_id, SUM(amount) AS total, COUNT(*) AS orders FROM orders"
                                + " GROUP BY customer_id HAVING COUNT(*) >= ?",
                        1)
                .uniqueKey("customer_id");

        assertWalks(builder.orderBy(SortKey.desc("total").notNull()), 1, 3, 2);
        assertWalks(builder.orderBy(SortKey.asc("orders"), SortKey.desc("total")), 3, 1, 2);
    }

    @Test
    void pagesCommonTableExpressionsWhereThereAreAny() {
        JdbcPagerBuilder builder = select(
                        "WITH big AS (SELECT id, amount FROM orders WHERE amount > ?) SELECT * FROM big", 4)
                .uniqueKey("id")
                .orderBy(SortKey.desc("amount").notNull());

        assertWalksIf(database.capabilities().contains(Capability.WITH_CLAUSE), builder, 5, 2, 3, 1);
    }

    @Test
    void pagesWindowsWhereThereAreAny() {
        JdbcPagerBuilder builder = select(
                        "SELECT id, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY amount DESC) AS place FROM orders")
                .uniqueKey("id")
                .orderBy(SortKey.desc("place"));

        assertWalksIf(database.capabilities().contains(Capability.WINDOW_FUNCTIONS), builder, 4, 1, 5, 3, 2);
    }

    @Test
    void pagesDistinctValuesAndUnions() {
        assertWalks(select("SELECT DISTINCT customer_id FROM orders").uniqueKey("customer_id"), 1, 2, 3);
        assertWalks(
                select("SELECT id FROM customer UNION SELECT amount AS id FROM orders")
                        .uniqueKey("id"),
                1,
                2,
                3,
                4,
                5,
                7,
                9);
    }

    @Test
    void pagesASelectThatEndsInAComment() {
        assertWalks(
                select("SELECT id FROM orders WHERE amount > 4 -- the big ones").uniqueKey("id"), 1, 2, 3, 5);
        assertWalks(
                select("SELECT id, amount FROM orders /* all? */")
                        .uniqueKey("id")
                        .where("amount > 4 -- the big ones"),
                1,
                2,
                3,
                5);
    }

    @Test
    void givesASelectItsValues() {
        JdbcPager<Long> positional = select(
                        "SELECT id, amount FROM orders WHERE amount IN (?) AND id < ?", List.of(5, 9), 5)
                .uniqueKey("id")
                .build(row -> row.getLong(1));
        JdbcPager<Long> named = JdbcPager.select(
                        database.dataSource(),
                        "SELECT id, amount FROM orders WHERE amount > :least AND (amount < :most OR :least > 3)",
                        Map.of("least", 4, "most", 6))
                .uniqueKey("id")
                .where("amount < :most", Map.of("most", 9))
                .build(row -> row.getLong(1));

        WalkContract.check(positional, List.of(1L, 3L));
        WalkContract.check(named.where("id <> ?", 2), List.of(1L, 3L));
    }

    @Test
    void ordersASelectByAnExpression() {
        JdbcPagerBuilder builder =
                select("SELECT id, name FROM customer").uniqueKey("id").key("last", "SUBSTR(name, 3)");

        assertWalks(builder.orderBy(SortKey.asc("last").notNull()), 2, 3, 4, 1);
    }

    @Test
    void refusesASelectWithoutAUniqueKey() {
        JdbcPagerBuilder builder = select("SELECT id FROM orders").orderBy(SortKey.asc("id"));

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The order is not unique, so rows with equal keys would be lost, and no unique key of the SELECT"
                                + " is known; name the columns of one with uniqueKey().");
    }

    @Test
    void refusesAnUnknownColumnOfASelect() {
        JdbcPagerBuilder builder =
                select("SELECT id AS \"x\" FROM orders").uniqueKey("x").orderBy(SortKey.asc("id"));

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is no column id in the SELECT; its columns are x. Give an expression a name with key().");
    }

    @Test
    void refusesTwoResultColumnsOfOneName() {
        JdbcPagerBuilder builder = select("SELECT o.id AS \"A\", c.id AS \"a\" FROM orders o, customer c")
                .uniqueKey("a");

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two columns a in the SELECT; give one of them another name with AS.");
    }

    @Test
    void refusesASemicolon() {
        JdbcPagerBuilder builder = select("SELECT id FROM orders;").uniqueKey("id");

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void countsWhatTheSelectReturns() {
        JdbcPager<Long> pager = select("SELECT DISTINCT customer_id FROM orders")
                .uniqueKey("customer_id")
                .count(dev.pagination.CountStrategy.combined())
                .build(row -> row.getLong(1));

        assertThat(pager.first(1).total().exact()).hasValue(3);
        assertThat(pager.where("customer_id > ?", 1).first(1).total().exact()).hasValue(2);
    }

    private JdbcPagerBuilder select(String sql, Object... values) {
        return JdbcPager.select(database.dataSource(), sql, values);
    }

    /** What the database does not understand is an error when the pager is built. */
    private static void assertWalksIf(boolean understood, JdbcPagerBuilder builder, long... ids) {
        if (understood) {
            assertWalks(builder, ids);
        } else {
            assertThatThrownBy(() -> builder.build(row -> 1))
                    .isInstanceOf(PageFetchException.class)
                    .hasMessage("Reading the metadata failed; see the cause.")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    private static void assertWalks(JdbcPagerBuilder builder, long... ids) {
        JdbcPager<Long> pager = builder.build(row -> row.getLong(1));

        WalkContract.check(pager, java.util.Arrays.stream(ids).boxed().toList());
    }
}
