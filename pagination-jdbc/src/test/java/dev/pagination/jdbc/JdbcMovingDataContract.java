package dev.pagination.jdbc;

import dev.pagination.SortKey;
import dev.pagination.testkit.MovingDataContract;
import dev.pagination.testkit.UpperBoundContract;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Rows come and go between the pages; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcMovingDataContract {

    private final WalkTable table;
    private final MovingDataContract contract;
    private final JdbcPager<Long> pager;

    JdbcMovingDataContract(TestDatabase database) {
        this(database, 10);
    }

    /** The contract on a database that may be slow with small statements. */
    JdbcMovingDataContract(TestDatabase database, int seeds) {
        this.table = WalkTable.create(database);
        this.contract = MovingDataContract.on(table).withSeeds(seeds);
        this.pager = JdbcPager.table(database.dataSource(), "walk").build(row -> row.getLong("id"));
    }

    @TestFactory
    Stream<DynamicTest> deliversEachRowThatStaysExactlyOnce() {
        return Stream.of(
                        List.of(SortKey.asc("id")),
                        List.of(SortKey.desc("nn1")),
                        List.of(SortKey.asc("nn1"), SortKey.desc("nn2")),
                        List.of(SortKey.asc("nu1").nullsFirst()),
                        List.of(SortKey.asc("nu1").nullsLast()),
                        List.of(SortKey.desc("nu1").nullsFirst()),
                        List.of(SortKey.desc("nu1").nullsLast()),
                        List.of(SortKey.desc("nn1"), SortKey.asc("nu1").nullsFirst(), SortKey.desc("id")))
                .map(keys -> pager.orderBy(keys))
                .map(ordered -> DynamicTest.dynamicTest(ordered.ordering().describe(), () -> contract.check(ordered)));
    }

    @TestFactory
    Stream<DynamicTest> endsWithTheGreatestIdThereWas() {
        return Stream.of(
                        List.of(SortKey.asc("id")),
                        List.of(SortKey.desc("nn1"), SortKey.asc("nn2")),
                        List.of(SortKey.desc("nu1").nullsFirst(), SortKey.desc("id")))
                .map(keys -> pager.orderBy(keys))
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(), () -> UpperBoundContract.check(table, ordered)));
    }
}
