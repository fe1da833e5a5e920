package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.plan.SeekForm;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which indexes of PostgreSQL count for an advice. */
class JdbcPostgresIndexTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final Sql SQL = new Sql(DATABASE.dataSource());

    @BeforeEach
    void createTable() {
        SQL.run("CREATE TABLE ticket (id int PRIMARY KEY, owner int NOT NULL, a int NOT NULL, x int,"
                + " name varchar(40) NOT NULL)");
    }

    @AfterEach
    void dropTable() {
        SQL.run("DROP TABLE ticket CASCADE");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsTheKeysOfAnIndexButNotWhatItIncludes() {
        SQL.run("CREATE INDEX included ON ticket (a) INCLUDE (id)");
        assertThat(by(SortKey.asc("a"))).isInstanceOf(ServedInPart.class);

        SQL.run("CREATE INDEX whole ON ticket (a, id) INCLUDE (name)");
        assertThat(by(SortKey.asc("a")))
                .isEqualTo(new Served("whole", "The index whole serves the order a ASC, id ASC."));
    }

    @Test
    void countsNoIndexOverSomeRowsOnly() {
        SQL.run("CREATE INDEX partly ON ticket (a, id) WHERE owner = 1");

        IndexAdvice advice = by(SortKey.asc("a"));

        assertThat(advice).isInstanceOf(NotServed.class);
        assertThat(advice.explanation())
                .endsWith("The index partly does not count: it is partial, and can serve only where the filter implies"
                        + " its condition.");
        assertThat(advice.ddl()).containsExactly("CREATE INDEX ticket_a_id ON ticket (\"a\", \"id\")");
    }

    @Test
    void countsNoIndexThatCouldNotBeBuilt() {
        SQL.run("INSERT INTO ticket VALUES (1, 1, 1, 1, ''), (2, 1, 1, 1, '')");
        assertThatThrownBy(() -> SQL.run("CREATE UNIQUE INDEX CONCURRENTLY broken ON ticket (a)"))
                .isInstanceOf(IllegalStateException.class);

        assertThat(by(SortKey.asc("a")).explanation())
                .endsWith("The index broken does not count: it is not valid, because building it failed or has not"
                        + " ended.");
    }

    @Test
    void countsNoIndexWithoutAnOrder() {
        SQL.run("CREATE INDEX hashed ON ticket USING hash (a)");

        assertThat(by(SortKey.asc("a")).explanation())
                .endsWith("The index hashed does not count: it is of a kind that keeps no order.");
    }

    @Test
    void wantsTheOrdersOwnCollation() {
        SQL.run("CREATE INDEX c ON ticket (name COLLATE \"C\", id)");

        assertThat(by(SortKey.asc("name"))).isInstanceOf(NotServed.class);
        assertThat(JdbcPager.table(DATABASE.dataSource(), "ticket")
                        .key("name_c", "name COLLATE \"C\"")
                        .orderBy(SortKey.desc("name_c").notNull())
                        .build(row -> 1)
                        .advice())
                .isInstanceOf(Served.class);
    }

    @Test
    void wantsOperatorsOfTheTypesOwnOrder() {
        SQL.run("CREATE INDEX patterns ON ticket (owner, name text_pattern_ops, id)");

        assertThat(all().where("owner = ?", 1)
                        .orderBy(SortKey.asc("name"))
                        .advice()
                        .explanation())
                .contains("but has name only as \"name\" text_pattern_ops: they are all sorted");

        SQL.run("CREATE INDEX own ON ticket (owner, name varchar_ops, id)");
        assertThat(all().where("owner = ?", 1).orderBy(SortKey.asc("name")).advice())
                .isInstanceOf(Served.class);
    }

    @Test
    void findsAnExpressionHoweverTheServerSpellsIt() {
        SQL.run("CREATE INDEX lowered ON ticket (lower(name), id)", "CREATE INDEX added ON ticket ((a + owner), id)");
        JdbcPager<Integer> pager = JdbcPager.table(DATABASE.dataSource(), "ticket")
                .key("low", " LOWER( name ) ")
                .key("sum", "a+owner")
                .key("plain", "A")
                .key("one", "1")
                .build(row -> 1);

        assertThat(pager.orderBy(SortKey.asc("low").notNull()).advice()).isInstanceOf(Served.class);
        assertThat(pager.orderBy(SortKey.asc("sum").notNull()).advice()).isInstanceOf(Served.class);
        assertThat(pager.orderBy(SortKey.asc("plain").notNull()).advice().ddl())
                .containsExactly("CREATE INDEX ticket_plain_id ON ticket ((A), \"id\")");
        SQL.run(pager.orderBy(SortKey.asc("plain").notNull()).advice().ddl().get(0));
        assertThat(pager.orderBy(SortKey.asc("plain").notNull()).advice()).isInstanceOf(Served.class);
        assertThat(pager.orderBy(SortKey.asc("one").notNull()).advice().ddl())
                .containsExactly("CREATE INDEX ticket_one_id ON ticket ((1), \"id\")");
    }

    @Test
    void wantsNullWhereThePagersStatementsHaveIt() {
        SQL.run("CREATE INDEX away ON ticket (x DESC NULLS LAST, id DESC)");
        assertThat(by(SortKey.desc("x").nullsLast())).isInstanceOf(NotServed.class);
        JdbcPager<Integer> saying = JdbcPager.table(DATABASE.dataSource(), "ticket")
                .dialect(SqlDialect.POSTGRESQL.withForm(SeekForm.EXPANDED))
                .orderBy(SortKey.desc("x").nullsLast())
                .build(row -> 1);
        assertThat(saying.advice()).isInstanceOf(Served.class);

        SQL.run("CREATE INDEX native ON ticket (x, id)");
        assertThat(by(SortKey.desc("x").nullsLast())).isInstanceOf(Served.class);
        assertThat(by(SortKey.asc("x").nullsFirst())).isInstanceOf(Served.class);
    }

    @Test
    void knowsThatALaterKeyHasItsNullsAtBothEnds() {
        IndexAdvice advice = by(SortKey.asc("a"), SortKey.asc("x").nullsFirst());

        assertThat(advice.explanation()).contains("No index has the NULLs of x both");
        assertThat(advice.ddl()).containsExactly("CREATE INDEX ticket_a_x_id ON ticket (\"a\", \"x\", \"id\")");
        SQL.run(advice.ddl().get(0));
        assertThat(by(SortKey.asc("a"), SortKey.asc("x").nullsFirst())).isInstanceOf(ServedInPart.class);
        assertThat(by(SortKey.asc("a"), SortKey.asc("x").nullsLast())).isInstanceOf(Served.class);
    }

    @Test
    void countsTheIndexesOfAStoredView() {
        SQL.run("CREATE MATERIALIZED VIEW stored AS SELECT * FROM ticket", "CREATE INDEX stored_a ON stored (a, id)");
        JdbcPager<Integer> pager = JdbcPager.table(DATABASE.dataSource(), "stored")
                .uniqueKey("id")
                .orderBy(SortKey.asc("a").notNull())
                .build(row -> 1);

        assertThat(pager.advice())
                .isEqualTo(new Served("stored_a", "The index stored_a serves the order a ASC, id ASC."));
    }

    @Test
    void takesTheColumnsThatAreNamedToIt() {
        SQL.run("CREATE INDEX owned ON ticket (owner, a, id)");
        JdbcPager<Integer> pager = all().where("owner = abs(?)", 1).orderBy(SortKey.asc("a"));

        assertThat(pager.advice()).isInstanceOf(NotServed.class);
        assertThat(pager.advice("OWNER")).isInstanceOf(Served.class);
        assertThatThrownBy(() -> pager.advice("ownr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no column ownr in the table ticket; its columns are ");
    }

    @Test
    void includesAFewVisibleColumns() {
        JdbcPager<Integer> pager = JdbcPager.table(DATABASE.dataSource(), "ticket")
                .columns("id", "name", "a")
                .orderBy(SortKey.asc("a"))
                .build(row -> 1);
        IndexAdvice advice = pager.advice();

        assertThat(advice.ddl())
                .containsExactly("CREATE INDEX ticket_a_id ON ticket (\"a\", \"id\") INCLUDE (\"name\")");
        SQL.run(advice.ddl().get(0));
        assertThat(pager.advice()).isInstanceOf(Served.class);
        assertThat(JdbcPager.table(DATABASE.dataSource(), "ticket")
                        .columns("id", "lower(name) AS low")
                        .orderBy(SortKey.asc("x"))
                        .build(row -> 1)
                        .advice()
                        .ddl())
                .containsExactly("CREATE INDEX ticket_x_id ON ticket (\"x\", \"id\")");
    }

    @Test
    void quotesWhateverIsInAName() {
        SQL.run(
                "CREATE SCHEMA IF NOT EXISTS \"odd shop\"",
                "CREATE TABLE \"odd shop\".\"Or\"\"der\" (\"I d\" int PRIMARY KEY, \"Sel\"\"ect\" int NOT NULL,"
                        + " \"order\" int NOT NULL)");
        JdbcPager<Integer> pager = JdbcPager.table(DATABASE.dataSource(), "\"odd shop\".\"Or\"\"der\"")
                .where("\"order\" = ?", 1)
                .orderBy(SortKey.desc("Sel\"ect"), SortKey.asc("I d"))
                .build(row -> 1);

        SQL.run(pager.advice().ddl().get(0));

        assertThat(pager.advice().explanation())
                .isEqualTo("The index or_der_order_sel_ect_desc_i_d serves the order Sel\"ect DESC, I d ASC behind the"
                        + " filter on order.");
        SQL.run("DROP SCHEMA \"odd shop\" CASCADE");
    }

    @Test
    void saysNothingOfWhatIsNoTable() {
        SQL.run("CREATE VIEW seen AS SELECT * FROM ticket", "CREATE TABLE child () INHERITS (ticket)");
        JdbcPager<Integer> view =
                JdbcPager.table(DATABASE.dataSource(), "seen").uniqueKey("id").build(row -> 1);
        JdbcPager<Integer> select = JdbcPager.select(DATABASE.dataSource(), "SELECT id FROM ticket")
                .uniqueKey("id")
                .build(row -> 1);
        String parent =
                "The table ticket is a view, or no table that the catalogue knows all rows of; look at the plan of"
                        + " its second page.";

        assertThat(view.advice()).isEqualTo(new NotServed(parent.replace("ticket", "seen"), List.of()));
        assertThat(JdbcPager.table(DATABASE.dataSource(), "ticket")
                        .uniqueKey("id")
                        .build(row -> 1)
                        .advice())
                .hasToString(parent);
        assertThat(select.advice())
                .hasToString(
                        "The pager reads a SELECT, and which index could serve that depends on its tables; look at the"
                                + " plan of its second page.");
    }

    @Test
    void saysThatTheCatalogueCannotBeRead() {
        Set<String> broken = new HashSet<>();
        JdbcPager<Integer> pager = JdbcPager.table(Broken.dataSource(DATABASE.dataSource(), broken), "ticket")
                .build(row -> 1);

        broken.add("Connection.prepareStatement SELECT");

        assertThatThrownBy(pager::advice)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the indexes failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
    }

    private static JdbcPager<Integer> all() {
        return JdbcPager.table(DATABASE.dataSource(), "ticket").build(row -> 1);
    }

    private static IndexAdvice by(SortKey... keys) {
        return all().orderBy(keys).advice();
    }
}
