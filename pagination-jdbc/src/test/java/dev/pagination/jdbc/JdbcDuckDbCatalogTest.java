package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What proves an order unique on DuckDB. */
class JdbcDuckDbCatalogTest {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();
    private static final Sql SQL = new Sql(DATABASE.dataSource());
    private static final AtomicInteger TABLES = new AtomicInteger();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k integer PRIMARY KEY, v integer",
                "k varchar NOT NULL UNIQUE, v integer",
                "k varchar NOT NULL, v integer); CREATE UNIQUE INDEX by_k ON t (K"
            })
    void takesAKeyThatIsUniqueAndNeverNull(String columns) {
        assertThat(order(create(columns))).isEqualTo("k ASC");
    }

    @Test
    void takesTheColumnsOfAKeyInItsOrder() {
        assertThat(order(create("v integer, \"the \"\"k\" varchar, PRIMARY KEY (\"the \"\"k\", v)")))
                .isEqualTo("the \"k ASC, v ASC");
        assertThat(order(create("v integer NOT NULL, \"the \"\"k\" varchar NOT NULL); CREATE UNIQUE INDEX quoted ON t"
                        + " (\"the \"\"k\", v")))
                .isEqualTo("the \"k ASC, v ASC");
    }

    /** A key is unique by bytes: in the last two 'a' and 'A' may both be there, though ORDER BY takes them for equal. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "k varchar UNIQUE",
                "k varchar NOT NULL",
                "k varchar NOT NULL); CREATE UNIQUE INDEX by_expression ON t (lower(k)",
                "k varchar NOT NULL); CREATE INDEX plain ON t (k",
                "k varchar COLLATE NOCASE PRIMARY KEY",
                "k varchar COLLATE NOCASE NOT NULL); CREATE UNIQUE INDEX by_bytes ON t (k"
            })
    void takesNothingElse(String columns) {
        String table = create(columns);

        assertThatThrownBy(() -> order(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order is not unique, so rows with equal keys would be lost, and no unique key of the"
                        + " table " + table + " is known; name the columns of one with uniqueKey().");
    }

    @Test
    void knowsWhichColumnsAreNeverNull() {
        JdbcPagerBuilder builder =
                JdbcPager.table(DATABASE.dataSource(), create("k integer PRIMARY KEY, v integer NOT NULL, n integer"));

        assertThat(builder.orderBy(SortKey.asc("v"), SortKey.desc("n"))
                        .build(row -> 1)
                        .ordering()
                        .describe())
                .isEqualTo("v ASC, n DESC NULLS LAST, k DESC");
    }

    @Test
    void knowsNothingOfAView() {
        SQL.run("CREATE VIEW seen AS SELECT * FROM " + create("k integer PRIMARY KEY"));

        assertThatThrownBy(() -> order("seen")).hasMessageStartingWith("The order is not unique, ");
    }

    @Test
    void findsATableByCatalogAndSchemaOrWithout() throws SQLException {
        String table = create("k integer PRIMARY KEY");
        SQL.run("CREATE SCHEMA other", "CREATE TABLE other." + table + " (o integer PRIMARY KEY)");
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            String catalog = connection.getCatalog();
            Sql.run(connection, "CREATE TEMP TABLE " + table + " (x integer PRIMARY KEY)");

            assertThat(order(connection, table)).isEqualTo("x ASC");
            assertThat(order(connection, "main." + table)).isEqualTo("x ASC");
            assertThat(order(connection, "OTHER.\"" + table + "\"")).isEqualTo("o ASC");
            assertThat(order(connection, "temp." + table)).isEqualTo("x ASC");
            assertThat(order(connection, catalog + ".other." + table)).isEqualTo("o ASC");
            assertThatThrownBy(() -> order(connection, table + " AS t"))
                    .hasMessageStartingWith("The order is not unique, ");
            Sql.run(connection, "DROP TABLE temp." + table);
            assertThat(order(connection, "main." + table)).isEqualTo("k ASC");
        }
    }

    /** Creates a table, and what follows it with {@code t} for its name. */
    private static String create(String columns) {
        String table = "t" + TABLES.incrementAndGet();
        for (String statement : ("CREATE TABLE t (" + columns + ")").split("; ")) {
            SQL.run(statement.replaceFirst("\\bt \\(", table + " (").replaceFirst("(?<=INDEX )(\\w+)", "$1_" + table));
        }
        return table;
    }

    private static String order(String table) {
        return JdbcPager.table(DATABASE.dataSource(), table)
                .build(row -> 1)
                .ordering()
                .describe();
    }

    private static String order(Connection connection, String table) {
        return JdbcPager.table(connection, table).build(row -> 1).ordering().describe();
    }
}
