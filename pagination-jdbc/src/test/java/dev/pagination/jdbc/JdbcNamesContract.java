package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Names as SQL has them, select lists and expressions of the developer's; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcNamesContract {

    private final TestDatabase database;
    private final Sql sql;

    JdbcNamesContract(TestDatabase database) {
        this.database = database;
        this.sql = new Sql(database.dataSource());
    }

    @BeforeAll
    void createTables() {
        sql.run(
                "CREATE TABLE \"Order\" (\"Id\" bigint NOT NULL PRIMARY KEY, \"select\" int NOT NULL, \"a\"\"b\" int,"
                        + " \"two words\" int)",
                "INSERT INTO \"Order\" VALUES (1, 3, NULL, 1), (2, 2, 5, 2), (3, 1, 4, 3)",
                "CREATE TABLE \"we\"\"ird. table\" (id bigint NOT NULL PRIMARY KEY)",
                "INSERT INTO \"we\"\"ird. table\" VALUES (2), (1)",
                "CREATE TABLE person (id bigint NOT NULL PRIMARY KEY, name varchar(9) NOT NULL, age int NOT NULL)",
                "INSERT INTO person VALUES (1, 'b', 30), (2, 'A', 20), (3, 'a', 30), (4, 'B', 10), (5, 'C', 20)");
    }

    @Test
    void takesNamesInTheCaseTheyWereCreatedWith() {
        JdbcPagerBuilder builder =
                JdbcPager.table(database.dataSource(), "\"Order\"").columns("\"Id\"", "\"select\"");

        assertWalks(builder.orderBy(SortKey.asc("select")), 3L, 2L, 1L);
        assertWalks(builder.orderBy(SortKey.asc("SELECT")), 3L, 2L, 1L);
        assertWalks(builder.orderBy(SortKey.asc("a\"b")), 3L, 2L, 1L);
        assertWalks(builder.orderBy(SortKey.desc("two words")), 3L, 2L, 1L);
        assertThat(builder.build(row -> 1).ordering().describe()).isEqualTo("two words DESC NULLS LAST, Id DESC");
    }

    @Test
    void tellsColumnsApartThatDifferInCaseOnlyWhereTheDatabaseDoes() {
        boolean cased = sql.can("CREATE TABLE \"Cased\" (id bigint NOT NULL PRIMARY KEY, \"name\" varchar(9),"
                + " \"Name\" varchar(9))");

        assertThat(cased).isEqualTo(database.capabilities().contains(Capability.CASED_NAMES));
        if (cased) {
            sql.run("INSERT INTO \"Cased\" VALUES (1, 'x', 'c'), (2, 'y', 'b'), (3, 'z', 'a')");
            JdbcPagerBuilder builder =
                    JdbcPager.table(database.dataSource(), "\"Cased\"").columns("id");

            assertWalks(builder.orderBy(SortKey.asc("Name")), 3L, 2L, 1L);
            assertWalks(builder.orderBy(SortKey.desc("name")), 3L, 2L, 1L);
            assertRefused(
                    builder.orderBy(SortKey.asc("NAME")),
                    "The table \"Cased\" has several columns NAME that differ in case only; write the name in the case"
                            + " it was created with.");
            assertRefused(
                    JdbcPager.table(database.dataSource(), "\"Cased\""),
                    "There are two columns Name in the select list of table \"Cased\"; give one of them another name with"
                            + " AS.");
        }
    }

    @Test
    void findsATableWhateverItsName() {
        assertWalks(JdbcPager.table(database.dataSource(), "\"we\"\"ird. table\""), 1L, 2L);
    }

    @Test
    void refusesAColumnWhoseNameOnlyLooksLikeSql() {
        JdbcPagerBuilder builder =
                JdbcPager.table(database.dataSource(), "person").orderBy(SortKey.asc("id; DROP TABLE person"));

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "There is no column id; DROP TABLE person in the table person; its columns are ");
    }

    @Test
    void ordersByWhatIsNotSelected() {
        JdbcPager<String> pager = JdbcPager.table(database.dataSource(), "person")
                .columns("name || '!' AS shout")
                .orderBy(SortKey.desc("age"))
                .build(row -> row.getString("shout"));

        WalkContract.check(pager, List.of("a!", "b!", "C!", "A!", "B!"));
    }

    @Test
    void ordersByASelectedColumnThatIsNamedInAnyWay() {
        for (String[] columns : List.of(
                new String[] {"id", "age"},
                new String[] {"ID", " AGE "},
                new String[] {"person.age", "person.id"},
                new String[] {"age AS id", "id AS age"},
                new String[] {"*"},
                new String[] {"person.*", "age + 1 AS more"},
                new String[] {"id, age", "name"})) {
            JdbcPager<Integer> pager = JdbcPager.table(database.dataSource(), "person")
                    .columns(columns)
                    .orderBy(SortKey.asc("age"))
                    .build(row -> 1);

            assertThat(pager.stream().toList()).hasSize(5);
            WalkContract.check(pager, List.of(1, 1, 1, 1, 1), 1);
        }
    }

    @Test
    void ordersByTheColumnAlsoWhereAnAliasHidesIt() {
        JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "person")
                .columns("id", "0 - age AS age")
                .orderBy(SortKey.asc("age"))
                .build(row -> row.getLong("id"));

        WalkContract.check(pager, List.of(4L, 2L, 5L, 1L, 3L));
    }

    @Test
    void ordersByAnExpressionUnderItsName() {
        JdbcPagerBuilder builder = JdbcPager.table(database.dataSource(), "person")
                .key("name_lower", "LOWER(name)")
                .key("old", "age > 20 -- a comment")
                .key("sum", "age + id");

        assertWalks(builder.orderBy(SortKey.asc("name_lower")), 2L, 3L, 1L, 4L, 5L);
        assertWalks(builder.orderBy(SortKey.desc("name_lower").notNull()), 5L, 4L, 1L, 3L, 2L);
        assertWalks(builder.orderBy(SortKey.desc("old").notNull()), 3L, 1L, 5L, 4L, 2L);
        assertWalks(builder.orderBy(SortKey.asc("old")), 2L, 4L, 5L, 1L, 3L);
        assertWalks(builder.orderBy(SortKey.asc("old"), SortKey.desc("id")), 5L, 4L, 2L, 3L, 1L);
        assertWalks(builder.orderBy(SortKey.asc("SUM")), 4L, 2L, 5L, 1L, 3L);
    }

    @Test
    void refusesTwoResultColumnsOfOneName() {
        assertRefused(
                JdbcPager.table(database.dataSource(), "\"Order\"")
                        .columns("\"Id\"", "\"select\" AS \"X\"", "\"a\"\"b\" AS \"x\""),
                "There are two columns x in the select list of table \"Order\"; give one of them another name with AS.");
    }

    @Test
    void refusesColumnsOfASelect() {
        JdbcPagerBuilder builder = JdbcPager.select(database.dataSource(), "SELECT 1 AS id");

        assertThatThrownBy(() -> builder.columns("id"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A SELECT names its own columns; change them there.");
    }

    private static void assertRefused(JdbcPagerBuilder builder, String message) {
        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void assertWalks(JdbcPagerBuilder builder, Long... ids) {
        WalkContract.check(builder.build(row -> row.getLong(1)), List.of(ids));
    }
}
