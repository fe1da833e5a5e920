package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which indexes of SQLite count for an advice. */
class JdbcSqliteIndexTest {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();
    private static final Sql SQL = new Sql(DATABASE.dataSource());

    @BeforeEach
    void createTable() {
        SQL.run("CREATE TABLE ticket (id INTEGER PRIMARY KEY, a INTEGER NOT NULL, \"or\"\"der\" INTEGER NOT NULL,"
                + " name TEXT NOT NULL, label TEXT NOT NULL COLLATE NOCASE)");
    }

    @AfterEach
    void dropTable() {
        SQL.run("DROP TABLE ticket");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsTheRowidAloneAndAtTheEndOfEachIndex() {
        assertThat(by(SortKey.desc("id")))
                .isInstanceOf(Served.class)
                .hasFieldOrPropertyWithValue("index", "PRIMARY KEY");

        SQL.run("CREATE INDEX down ON ticket (a DESC)");
        assertThat(by(SortKey.desc("a"), SortKey.asc("id"))).isInstanceOf(Served.class);
        assertThat(by(SortKey.desc("a"), SortKey.desc("id"))).isInstanceOf(ServedInPart.class);
    }

    @Test
    void countsThePrimaryKeyOfATableWithoutRowidAtTheEndOfEachIndex() {
        SQL.run(
                "DROP TABLE ticket",
                "CREATE TABLE ticket (a INTEGER NOT NULL, b TEXT NOT NULL, c INTEGER, PRIMARY KEY (a, b DESC))"
                        + " WITHOUT ROWID",
                "CREATE INDEX short ON ticket (c)");

        assertThat(by(SortKey.asc("a"), SortKey.desc("b"))).isInstanceOf(Served.class);
        assertThat(by(SortKey.asc("a"), SortKey.asc("b"))).isInstanceOf(ServedInPart.class);
        assertThat(by(SortKey.asc("c").nullsFirst(), SortKey.asc("a"), SortKey.desc("b")))
                .isInstanceOf(Served.class)
                .hasFieldOrPropertyWithValue("index", "short");
    }

    @Test
    void countsNoPartialIndexAndNoExpression() {
        SQL.run("CREATE INDEX few ON ticket (a) WHERE a > 0", "CREATE INDEX low ON ticket (lower(name), label)");

        assertThat(by(SortKey.asc("a")))
                .isInstanceOf(NotServed.class)
                .extracting(IndexAdvice::explanation)
                .asString()
                .contains("The index few does not count: it is partial, and can serve only where the filter implies its"
                        + " condition.");
        assertThat(by(SortKey.asc("label"))).isInstanceOf(NotServed.class);

        SQL.run("CREATE INDEX behind ON ticket (a, lower(name), label)");
        assertThat(by(SortKey.asc("a"), SortKey.asc("label")))
                .isInstanceOf(ServedInPart.class)
                .extracting(IndexAdvice::explanation)
                .asString()
                .contains("has an expression where the order has label");
    }

    @Test
    void countsTextsOnlyAsTheirColumnComparesThem() {
        SQL.run("CREATE INDEX own ON ticket (label)", "CREATE INDEX other ON ticket (name COLLATE NOCASE, a)");
        assertThat(by(SortKey.asc("label"))).isInstanceOf(Served.class);
        assertThat(by(SortKey.asc("name"))).isInstanceOf(NotServed.class);

        SQL.run("CREATE INDEX behind ON ticket (a, label COLLATE BINARY)");
        assertThat(by(SortKey.asc("a"), SortKey.asc("label")))
                .isInstanceOf(ServedInPart.class)
                .extracting(IndexAdvice::explanation)
                .asString()
                .contains("has label only as \"label\" COLLATE BINARY: rows tied on it are sorted");
    }

    @Test
    void writesAnIndexThatServes() {
        IndexAdvice advice = by(SortKey.asc("or\"der"), SortKey.desc("a"));

        assertThat(advice.ddl())
                .containsExactly(
                        "CREATE INDEX ticket_or_der_a_desc_id_desc ON ticket (\"or\"\"der\", \"a\" DESC, \"id\" DESC)");
        SQL.run(advice.ddl().get(0));
        assertThat(by(SortKey.asc("or\"der"), SortKey.desc("a"))).isInstanceOf(Served.class);
    }

    @Test
    void writesAColumnForAnExpression() {
        JdbcPagerBuilder table =
                JdbcPager.table(DATABASE.dataSource(), "ticket").columns("id");
        IndexAdvice advice = table.key("low", "lower(name)")
                .orderBy(SortKey.asc("low").nullsFirst())
                .build(row -> 1)
                .advice();

        SQL.run(advice.ddl().toArray(new String[0]));
        assertThat(by(SortKey.asc("low").nullsFirst())).isInstanceOf(Served.class);
    }

    @Test
    void countsNoExpressionOfADatabaseThatIsNotKnown() {
        SQL.run("CREATE INDEX down ON ticket (a, lower(name), id)");
        IndexAdvice advice = JdbcPager.table(
                        Altered.dataSource(DATABASE.dataSource(), Map.of("getDatabaseProductName", "Other")), "ticket")
                .dialect(SqlDialect.SQLITE)
                .uniqueKey("id")
                .orderBy(SortKey.asc("a").notNull())
                .build(row -> 1)
                .advice();

        assertThat(advice)
                .isInstanceOf(ServedInPart.class)
                .extracting(IndexAdvice::explanation)
                .asString()
                .contains("has an expression where the order has id");
    }

    private static IndexAdvice by(SortKey... keys) {
        return JdbcPager.table(DATABASE.dataSource(), "ticket")
                .orderBy(keys)
                .build(row -> 1)
                .advice();
    }
}
