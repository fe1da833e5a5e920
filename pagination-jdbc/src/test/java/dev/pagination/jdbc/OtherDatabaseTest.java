package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Databases that nobody wrote a dialect for, or that tell less about themselves. */
class OtherDatabaseTest {

    private static final TestDatabase H2 = TestDatabases.h2();
    private static final List<Long> ALL = LongStream.rangeClosed(1, 20).boxed().toList();

    @BeforeAll
    static void createTable() {
        new Sql(H2.dataSource())
                .run(
                        "CREATE TABLE thing (id bigint PRIMARY KEY, n int NOT NULL)",
                        "INSERT INTO thing SELECT X, MOD(X, 7) FROM SYSTEM_RANGE(1, 20)",
                        "CREATE TABLE coded (code int NOT NULL, UNIQUE (code))");
    }

    @AfterAll
    static void close() {
        H2.close();
    }

    @TestFactory
    Stream<DynamicTest> walksADatabaseThatItDoesNotKnowWhereverThatHasNull() {
        return Stream.<Supplier<TestDatabase>>of(TestDatabases::h2, TestDatabases::hsqldb, TestDatabases::derby)
                .map(Supplier::get)
                .map(database -> DynamicTest.dynamicTest(database.name(), () -> {
                    try (database) {
                        walkAsUnknown(database);
                    }
                }));
    }

    private static void walkAsUnknown(TestDatabase database) {
        WalkTable table = WalkTable.create(database);
        DataSource unknown = Altered.dataSource(database.dataSource(), Map.of("getDatabaseProductName", "Other"));
        JdbcPager<Long> pager = JdbcPager.table(unknown, "walk").build(row -> row.getLong("id"));
        for (WalkShape shape : List.of(WalkShape.TIES, WalkShape.NULLS_IN_TIES)) {
            table.fill(shape.rows());
            for (List<SortKey> order : OrderMatrix.orders(2)) {
                WalkContract.checkStraight(pager.orderBy(order), table.ids(order), 3);
            }
        }
        List<SortKey> order = List.of(SortKey.asc("nu1").nullsLast());
        WalkContract.check(pager.orderBy(order), table.ids(order), 2, 5);
    }

    @Test
    void refusesTimesAsKeysOfADatabaseThatItDoesNotKnow() {
        JdbcPagerBuilder builder = thing(Map.of("getDatabaseProductName", "Other"))
                .key("moment", "CAST('2024-03-10 02:30:00' AS TIMESTAMP)")
                .orderBy(SortKey.asc("moment"));

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The column moment of type TIMESTAMP cannot be a key, because its values do not keep their"
                        + " order on the way through Java; order by a cast of it, registered with key().");
    }

    @Test
    void takesNoIndexForUniqueThatADriverSaysIsNot() {
        JdbcPagerBuilder builder = JdbcPager.table(
                        Altered.dataSource(H2.dataSource(), Map.of("getBoolean", true)), "coded")
                .orderBy(SortKey.asc("code"));

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The order is not unique, ");
    }

    @Test
    void pagesADatabaseThatItDoesNotKnowByTheSqlOfAnother() {
        JdbcPager<Long> pager = thing(Map.of("getDatabaseProductName", "Other"))
                .dialect(SqlDialect.H2)
                .count(CountStrategy.estimated(10))
                .build(row -> row.getLong("id"));

        WalkContract.check(pager, ALL, 7);
        assertThat(pager.first(1).total()).isInstanceOf(Total.AtLeast.class);
        assertThat(pager.first(1).total().value()).hasValue(10);
    }

    @Test
    void writesNamesWithoutQuotesWhereThereAreNone() {
        JdbcPager<Long> pager = thing(Map.of("getIdentifierQuoteString", " ")).build(row -> row.getLong("id"));

        WalkContract.check(pager, ALL, 7);
    }

    @Test
    void findsTheKeyWhereThereAreNeitherCatalogsNorSchemas() {
        Map<String, Object> answers = new HashMap<>(Map.of("getCatalogName", " "));
        answers.put("getSchemaName", null);

        JdbcPager<Long> pager = thing(answers).orderBy(SortKey.desc("n")).build(row -> row.getLong("id"));

        assertThat(pager.ordering().describe()).isEqualTo("N DESC, ID DESC");
    }

    @Test
    void wantsAUniqueKeyWhereTheDriverDoesNotSayFromWhichTableAColumnComes() {
        JdbcPagerBuilder builder = thing(Map.of("getTableName", ""));

        assertThatThrownBy(() -> builder.build(row -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The order is not unique, ");
        WalkContract.check(builder.uniqueKey("id").build(row -> row.getLong("id")), ALL, 7);
    }

    @Test
    void saysAtLeastWhereAPlanHasNoNumberOfRows() {
        Map<String, Object> answers = new ConcurrentHashMap<>();
        try (TestDatabase postgres = TestDatabases.postgres()) {
            new Sql(postgres.dataSource())
                    .run("CREATE TABLE thing (id int PRIMARY KEY)", "INSERT INTO thing VALUES (1), (2), (3)");
            JdbcPager<Long> pager = JdbcPager.table(Altered.dataSource(postgres.dataSource(), answers), "thing")
                    .count(CountStrategy.estimated(1))
                    .build(row -> row.getLong("id"));

            answers.put("getString", "Result");

            assertThat(pager.first(1).total()).isInstanceOf(Total.AtLeast.class);
            assertThat(pager.first(1).total().value()).hasValue(1);
        }
    }

    private static JdbcPagerBuilder thing(Map<String, ?> answers) {
        return JdbcPager.table(Altered.dataSource(H2.dataSource(), answers), "thing");
    }
}
