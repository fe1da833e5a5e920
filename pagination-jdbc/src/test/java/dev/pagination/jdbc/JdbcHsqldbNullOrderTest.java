package dev.pagination.jdbc;

import dev.pagination.SortKey;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** HSQLDB has NULL elsewhere where it reads an index backward, whatever ORDER BY says. */
class JdbcHsqldbNullOrderTest {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();
    private static final WalkTable TABLE = WalkTable.create(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQueryAlongAnIndex() {
        new Sql(DATABASE.dataSource())
                .run("CREATE INDEX walk_nu1 ON walk (nu1, id)", "CREATE INDEX walk_nn1 ON walk (nn1, nu1, id)");
        TABLE.fill(WalkShape.NULLS_IN_TIES.rows());
        JdbcPager<Long> pager = JdbcPager.table(DATABASE.dataSource(), "walk").build(row -> row.getLong("id"));
        return Stream.of(
                        List.of(SortKey.asc("nu1").nullsFirst()),
                        List.of(SortKey.asc("nu1").nullsLast()),
                        List.of(SortKey.desc("nu1").nullsFirst()),
                        List.of(SortKey.desc("nu1").nullsLast()),
                        List.of(SortKey.asc("nn1"), SortKey.asc("nu1").nullsFirst()),
                        List.of(SortKey.asc("nn1"), SortKey.asc("nu1").nullsLast()),
                        List.of(SortKey.desc("nn1"), SortKey.desc("nu1").nullsFirst()),
                        List.of(SortKey.desc("nn1"), SortKey.desc("nu1").nullsLast()))
                .map(order -> DynamicTest.dynamicTest(
                        order.toString(), () -> WalkContract.checkStraight(pager.orderBy(order), TABLE.ids(order), 3)));
    }
}
