package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What proves an order unique on PostgreSQL, and what only looks like it. */
class JdbcPostgresCatalogTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final Sql SQL = new Sql(DATABASE.dataSource());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void doesNotTakeAPartialUniqueIndexForAProof() {
        SQL.run(
                "CREATE TABLE partly (a int NOT NULL, deleted boolean NOT NULL)",
                "CREATE UNIQUE INDEX ON partly (a) WHERE NOT deleted");

        assertNoKeyIsKnown("partly", "a");
    }

    @Test
    void doesNotTakeAUniqueIndexOverAnExpressionForAProof() {
        SQL.run(
                "CREATE TABLE expressed (a text NOT NULL, b int NOT NULL)",
                "CREATE UNIQUE INDEX ON expressed (lower(a))",
                "CREATE UNIQUE INDEX ON expressed (b, lower(a))");

        assertNoKeyIsKnown("expressed", "a");
        assertNoKeyIsKnown("expressed", "b");
    }

    @Test
    void doesNotTakeAUniqueIndexThatCouldNotBeBuiltForAProof() {
        SQL.run("CREATE TABLE twins (a int NOT NULL)", "INSERT INTO twins VALUES (1), (1)");
        assertThatThrownBy(() -> SQL.run("CREATE UNIQUE INDEX CONCURRENTLY broken ON twins (a)"))
                .isInstanceOf(IllegalStateException.class);

        assertNoKeyIsKnown("twins", "a");
    }

    @Test
    void doesNotTakeAPrimaryKeyThatOtherTablesInheritForAProof() {
        SQL.run(
                "CREATE TABLE parent (id int PRIMARY KEY)",
                "CREATE TABLE child () INHERITS (parent)",
                "INSERT INTO parent VALUES (1)",
                "INSERT INTO child VALUES (1)");

        assertNoKeyIsKnown("parent", "id");
    }

    @Test
    void takesThePrimaryKeyOfAPartitionedTable() {
        SQL.run(
                "CREATE TABLE parted (id int, at date, PRIMARY KEY (id, at)) PARTITION BY RANGE (at)",
                "CREATE TABLE parted_24 PARTITION OF parted FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')");

        assertThat(order("parted", SortKey.desc("at"))).isEqualTo("at DESC, id DESC");
    }

    @Test
    void provesUniquenessByAKeyThatIncludesMoreColumns() {
        SQL.run(
                "CREATE TABLE including (id int, note text, PRIMARY KEY (id) INCLUDE (note))",
                "CREATE TABLE also_including (id int NOT NULL, note text NOT NULL)",
                "CREATE UNIQUE INDEX ON also_including (id) INCLUDE (note)");

        assertThat(order("including")).isEqualTo("id ASC");
        assertThat(order("also_including", SortKey.asc("id"))).startsWith("id ASC");
    }

    @Test
    void findsATableBySchemaOrAlongTheSearchPath() throws SQLException {
        SQL.run(
                "CREATE SCHEMA IF NOT EXISTS \"Sales_x\"",
                "CREATE TABLE \"Sales_x\".bill (no int PRIMARY KEY, id int)",
                "CREATE TABLE bill (id int PRIMARY KEY)");
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            String schema = connection.getSchema();
            connection.setSchema("Sales_x");

            assertThat(order(JdbcPager.table(connection, "bill"))).isEqualTo("no ASC");
            assertThat(order(JdbcPager.table(connection, schema + ".bill"))).isEqualTo("id ASC");
            connection.setSchema(schema);
            assertThat(order(JdbcPager.table(connection, "bill"))).isEqualTo("id ASC");
            assertThat(order(JdbcPager.table(connection, "\"Sales_x\".bill"))).isEqualTo("no ASC");
            assertThat(order(JdbcPager.table(connection, "\"Sales_x\".bill").orderBy(SortKey.asc("id"))))
                    .isEqualTo("id ASC NULLS LAST, no ASC");
        }
        SQL.run("DROP SCHEMA \"Sales_x\" CASCADE");
    }

    @Test
    void pagesAFunctionThatIsUsedAsATable() {
        JdbcPagerBuilder builder = JdbcPager.table(DATABASE.dataSource(), "generate_series(1, 9) AS series (n)")
                .uniqueKey("n");

        assertThat(builder.build(row -> row.getInt(1)).stream().toList()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static void assertNoKeyIsKnown(String table, String key) {
        assertThatThrownBy(() -> order(table, SortKey.asc(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The order is not unique, so rows with equal keys would be lost, and no unique key of the table "
                                + table + " is known; name the columns of one with uniqueKey().");
    }

    private static String order(String table, SortKey... keys) {
        return order(JdbcPager.table(DATABASE.dataSource(), table).orderBy(keys));
    }

    private static String order(JdbcPagerBuilder builder) {
        return builder.build(row -> row.getLong(1)).ordering().describe();
    }
}
