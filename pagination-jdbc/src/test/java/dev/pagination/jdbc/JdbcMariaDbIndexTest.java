package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which indexes of MariaDB count for an advice. */
class JdbcMariaDbIndexTest {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();
    private static final Sql SQL = new Sql(DATABASE.dataSource());
    private static final String TABLE =
            "CREATE TABLE ticket (id int PRIMARY KEY, a int NOT NULL, `or``der` int NOT NULL, name varchar(40) NOT"
                    + " NULL)";

    @AfterEach
    void dropTable() {
        SQL.run("DROP TABLE ticket");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsThePrimaryKeyAtTheEndOfEachIndex() {
        SQL.run(TABLE, "CREATE INDEX short ON ticket (a)", "CREATE INDEX short_desc ON ticket (a DESC)");

        assertThat(by(SortKey.desc("a"))).isInstanceOf(Served.class).hasFieldOrPropertyWithValue("index", "short");
        assertThat(by(SortKey.desc("a"), SortKey.asc("id")))
                .isInstanceOf(Served.class)
                .hasFieldOrPropertyWithValue("index", "short_desc");
        assertThat(by(SortKey.asc("id"))).isInstanceOf(Served.class).hasFieldOrPropertyWithValue("index", "PRIMARY");
    }

    @Test
    void countsItNotWhereTheEngineHasNone() {
        SQL.run(TABLE + " ENGINE = MyISAM", "CREATE INDEX short ON ticket (a)");
        assertThat(by(SortKey.asc("a"))).isInstanceOf(ServedInPart.class);

        SQL.run("DROP TABLE ticket", "CREATE TABLE ticket (id int NOT NULL, a int NOT NULL, INDEX short (a))");
        JdbcPager<Integer> keyless = JdbcPager.table(DATABASE.dataSource(), "ticket")
                .uniqueKey("id")
                .orderBy(SortKey.asc("a"))
                .build(row -> 1);
        assertThat(keyless.advice()).isInstanceOf(ServedInPart.class);
    }

    @Test
    void countsNoIndexThatIsIgnoredOrKeepsNoOrder() {
        SQL.run(TABLE, "CREATE INDEX off ON ticket (a) IGNORED", "CREATE FULLTEXT INDEX words ON ticket (name)");

        assertThat(by(SortKey.asc("a"))).isInstanceOf(NotServed.class);
        assertThat(by(SortKey.asc("a")).explanation()).endsWith("The index off does not count: it is ignored.");
        assertThat(by(SortKey.asc("name")).explanation())
                .endsWith("The index words does not count: it is of a kind that keeps no order.");
    }

    @Test
    void countsNoColumnThatIsIndexedByItsBeginning() {
        SQL.run(TABLE, "CREATE INDEX beginning ON ticket (a, name(10))");

        assertThat(by(SortKey.asc("a"), SortKey.asc("name")))
                .isInstanceOf(ServedInPart.class)
                .extracting(IndexAdvice::explanation)
                .asString()
                .startsWith(
                        "The index beginning has the order up to a ASC, but has name only as `name`(10): all rows from"
                                + " the cursor on are sorted for every page.");
    }

    @Test
    void quotesWhateverIsInAName() {
        SQL.run(TABLE);
        JdbcPager<Integer> pager = JdbcPager.table(DATABASE.dataSource(), "ticket")
                .where("a = ?", 1)
                .orderBy(SortKey.desc("or`der"), SortKey.asc("id"))
                .build(row -> 1);

        assertThat(pager.advice().ddl())
                .containsExactly("CREATE INDEX ticket_a_or_der_desc_id ON ticket (`a`, `or``der` DESC, `id`)");
        SQL.run(pager.advice().ddl().get(0));
        assertThat(pager.advice()).isInstanceOf(Served.class);
    }

    @Test
    void givesANewColumnTheTypeOfItsExpression() {
        SQL.run(TABLE);
        JdbcPager<Integer> pager = JdbcPager.table(DATABASE.dataSource(), "ticket")
                .key("half", "a / 2")
                .key("trimmed", "trim(name)")
                .build(row -> 1);

        assertThat(pager.orderBy(SortKey.asc("half")).advice().ddl().get(0))
                .isEqualTo("ALTER TABLE ticket ADD COLUMN `half` DECIMAL(14, 4) GENERATED ALWAYS AS (a / 2)");
        assertThat(pager.orderBy(SortKey.asc("trimmed")).advice().ddl().get(0))
                .isEqualTo("ALTER TABLE ticket ADD COLUMN `trimmed` VARCHAR(40) GENERATED ALWAYS AS (trim(name))");
    }

    private static IndexAdvice by(SortKey... keys) {
        return JdbcPager.table(DATABASE.dataSource(), "ticket")
                .orderBy(keys)
                .build(row -> 1)
                .advice();
    }
}
