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

/** What proves an order unique on SQLite. */
class JdbcSqliteCatalogTest {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();
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
                "k INTEGER, v integer, PRIMARY KEY (k)",
                "k integer PRIMARY KEY DESC NOT NULL, v integer",
                "k text NOT NULL PRIMARY KEY, v integer",
                "k text COLLATE NOCASE NOT NULL UNIQUE, v integer",
                "k text NOT NULL, v integer, CONSTRAINT named UNIQUE (k)"
            })
    void takesAKeyThatIsUniqueAndNeverNull(String columns) {
        assertThat(order(create(columns))).isEqualTo("k ASC");
    }

    @Test
    void takesThePrimaryKeyOfATableWithoutRowids() {
        SQL.run("CREATE TABLE bare (a text, b text, PRIMARY KEY (b, a)) WITHOUT ROWID");

        assertThat(order("bare")).isEqualTo("b ASC, a ASC");
    }

    @Test
    void takesAUniqueIndexInTheOrderOfItsColumns() {
        String table = create("v integer NOT NULL, \"the \"\"k\" text NOT NULL");
        SQL.run("CREATE UNIQUE INDEX by_k ON " + table + " (\"the \"\"k\" DESC, v)");

        assertThat(order(table)).isEqualTo("the \"k ASC, v ASC");
    }

    /** A primary key that is not the rowid may be NULL, see "SQL As Understood By SQLite: CREATE TABLE", 3.5. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "k bigint PRIMARY KEY",
                "k integer PRIMARY KEY DESC",
                "k text UNIQUE",
                "k text",
                "k text NOT NULL); CREATE UNIQUE INDEX by_expression ON t (LOWER(k)",
                "k text NOT NULL); CREATE UNIQUE INDEX by_part ON t (k) WHERE (k > 'a'",
                "k text NOT NULL); CREATE INDEX plain ON t (k",
                "k text COLLATE NOCASE NOT NULL); CREATE UNIQUE INDEX by_bytes ON t (k COLLATE BINARY"
            })
    void takesNothingElse(String columns) {
        String table = create(columns);

        assertThatThrownBy(() -> order(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order is not unique, so rows with equal keys would be lost, and no unique key of the"
                        + " table " + table + " is known; name the columns of one with uniqueKey().");
    }

    @Test
    void takesTheDevelopersWordForAPrimaryKeyWithoutNotNull() {
        JdbcPagerBuilder builder = JdbcPager.table(DATABASE.dataSource(), create("k bigint PRIMARY KEY"))
                .uniqueKey("k");

        assertThat(builder.build(row -> 1).ordering().describe()).isEqualTo("k ASC");
    }

    @Test
    void knowsNothingOfAViewWhateverTheTableUnderIt() {
        String table = create("k integer PRIMARY KEY, v integer NOT NULL");
        SQL.run("CREATE VIEW pairs AS SELECT a.k, b.v FROM " + table + " a LEFT JOIN " + table + " b ON b.v = a.k");
        JdbcPagerBuilder pairs = JdbcPager.table(DATABASE.dataSource(), "pairs").orderBy(SortKey.asc("v"));

        assertThatThrownBy(() -> pairs.build(row -> 1)).hasMessageStartingWith("The order is not unique, ");
        assertThat(pairs.uniqueKey("k").build(row -> 1).ordering().describe()).isEqualTo("v ASC NULLS LAST, k ASC");
    }

    @Test
    void findsATableByItsSchemaOrWithout() throws SQLException {
        String table = create("k integer PRIMARY KEY");
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            Sql.run(connection, "CREATE TEMP TABLE " + table + " (other text NOT NULL PRIMARY KEY)");

            assertThat(order(connection, table)).isEqualTo("other ASC");
            assertThat(order(connection, "TEMP." + table)).isEqualTo("other ASC");
            assertThat(order(connection, "\"main\" . \"" + table + "\"")).isEqualTo("k ASC");
            assertThatThrownBy(() -> order(connection, table + " AS t"))
                    .hasMessageStartingWith("The order is not unique, ");
        }
    }

    /** Creates a table, and what follows it with {@code t} for its name. */
    private static String create(String columns) {
        String table = "t" + TABLES.incrementAndGet();
        for (String statement : ("CREATE TABLE t (" + columns + ")").split("; ")) {
            SQL.run(statement.replaceFirst("\\bt \\(", table + " ("));
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
