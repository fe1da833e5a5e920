package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.DatabaseMetaData;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which indexes of H2 count for an advice, and those of a database that nobody wrote a reader for. */
class JdbcH2IndexTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final Sql SQL = new Sql(DATABASE.dataSource());

    @BeforeEach
    void createTable() {
        SQL.run(
                "CREATE SCHEMA shop",
                "CREATE TABLE shop.ticket (id int PRIMARY KEY, a int NOT NULL, x int, \"or\"\"der\" int NOT NULL)");
    }

    @AfterEach
    void dropTable() {
        SQL.run("DROP SCHEMA shop CASCADE");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsThePrimaryKey() {
        assertThat(by(SortKey.desc("id"))).isInstanceOf(Served.class);
    }

    @Test
    void countsNoIndexWithoutAnOrder() {
        SQL.run("CREATE HASH INDEX shop.hashed ON shop.ticket (a)");

        assertThat(by(SortKey.asc("a"))).isInstanceOf(NotServed.class);
        assertThat(by(SortKey.asc("a")).explanation())
                .endsWith("The index HASHED does not count: it is of a kind that keeps no order.");
    }

    @Test
    void wantsNullWhereThePagersStatementsHaveIt() {
        SQL.run("CREATE INDEX shop.away ON shop.ticket (x NULLS LAST, id)");
        assertThat(by(SortKey.asc("x").nullsFirst())).isInstanceOf(NotServed.class);

        SQL.run("CREATE INDEX shop.native ON shop.ticket (x DESC, id DESC)");
        assertThat(by(SortKey.asc("x").nullsFirst())).isInstanceOf(Served.class);
    }

    @Test
    void writesAnIndexForATableOfAnotherSchema() {
        IndexAdvice advice = by(SortKey.asc("or\"der"), SortKey.desc("id"));

        assertThat(advice.ddl())
                .containsExactly("CREATE INDEX ticket_or_der_id_desc ON shop.ticket (\"or\"\"der\", \"ID\" DESC)");
        SQL.run(advice.ddl().get(0));
        assertThat(by(SortKey.asc("or\"der"), SortKey.desc("id"))).isInstanceOf(Served.class);
    }

    @Test
    void hopesForLittleFromADatabaseThatIsNotKnown() {
        SQL.run("CREATE INDEX shop.down ON shop.ticket (a DESC, id DESC)");
        JdbcPager<Integer> pager = JdbcPager.table(
                        Altered.dataSource(DATABASE.dataSource(), Map.of("getDatabaseProductName", "Other")),
                        "shop.ticket")
                .dialect(SqlDialect.H2)
                .orderBy(SortKey.desc("a"))
                .build(row -> 1);

        assertThat(pager.advice())
                .isInstanceOf(ServedInPart.class)
                .extracting(IndexAdvice::explanation)
                .asString()
                .startsWith(
                        "The index DOWN serves the order A DESC, ID DESC. How this database reads an index is not known"
                                + " here; look at its plan. Pages that go backward, ");
        assertThat(pager.advice().ddl()).containsExactly("CREATE INDEX ticket_a_id ON shop.ticket (\"A\", \"ID\")");
        SQL.run(pager.advice().ddl().get(0));
        assertThat(pager.advice()).isInstanceOf(Served.class);
    }

    @Test
    void countsNoIndexWithoutAnOrderOfADatabaseThatIsNotKnown() {
        SQL.run("CREATE INDEX shop.there ON shop.ticket (a)");
        JdbcPager<Integer> pager = JdbcPager.table(
                        Altered.dataSource(
                                DATABASE.dataSource(),
                                Map.of(
                                        "getDatabaseProductName",
                                        "Other",
                                        "getShort",
                                        DatabaseMetaData.tableIndexHashed)),
                        "shop.ticket")
                .dialect(SqlDialect.H2)
                .uniqueKey("ID")
                .orderBy(SortKey.asc("a"))
                .build(row -> 1);

        assertThat(pager.advice().explanation())
                .contains("The index THERE does not count: it is of a kind that keeps no order.");
    }

    private static IndexAdvice by(SortKey... keys) {
        return JdbcPager.table(DATABASE.dataSource(), "shop.ticket")
                .orderBy(keys)
                .build(row -> 1)
                .advice();
    }
}
