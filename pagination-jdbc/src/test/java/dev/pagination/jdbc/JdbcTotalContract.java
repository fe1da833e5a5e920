package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The total of a page is what its strategy promises; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcTotalContract {

    private final TestDatabase database;
    private final WalkTable table;
    private final Sql sql;

    JdbcTotalContract(TestDatabase database) {
        this.database = database;
        this.table = WalkTable.create(database);
        this.sql = new Sql(database.dataSource());
    }

    @Test
    void keepsThePromiseOfEveryStrategy() {
        table.fill(rows(13));

        TotalContract.check(pager(), 13);
        TotalContract.check(pager().orderBy(SortKey.desc("nu1").nullsFirst(), SortKey.asc("nn1")), 13);
        TotalContract.check(
                pager().where("id > ? OR nn1 = ?", 9, 0),
                LongStream.rangeClosed(1, 13)
                        .filter(id -> id > 9 || id % 3 == 0)
                        .count());
    }

    @Test
    void keepsThePromiseForOneRowAndForNone() {
        table.fill(rows(1));

        TotalContract.check(pager(), 1);
        TotalContract.check(pager().where("id > 1"), 0);
    }

    @Test
    void keepsThePromiseForASelect() {
        table.fill(rows(13));
        JdbcPager<Long> groups = JdbcPager.select(
                        database.dataSource(),
                        "SELECT nn1, COUNT(*) AS many FROM walk WHERE id < ? GROUP BY nn1 HAVING COUNT(*) >= ?",
                        12,
                        1)
                .uniqueKey("nn1")
                .orderBy(SortKey.desc("many"))
                .build(row -> row.getLong(1));

        TotalContract.check(groups, 3);
    }

    @Test
    void estimatesByThePlannerWhereThereIsOne() {
        table.fill(rows(2_000));
        boolean estimates = database.capabilities().contains(Capability.ROW_ESTIMATE);
        if (estimates) {
            sql.run("ANALYZE");
        }

        Total all = estimated(pager(), 100);
        Total some = estimated(pager().where("nn1 = ? AND id > ? OR id < 0", 1, 600), 100);
        Total few = estimated(pager().where("id <= ?", 50), 100);

        if (estimates) {
            assertThat(all).isInstanceOf(Total.Estimate.class);
            assertThat(all.value()).hasValue(2_000);
            assertThat(some).isInstanceOf(Total.Estimate.class);
            assertThat(some.value().orElseThrow()).isBetween(233L, 933L);
        } else {
            assertThat(all).isInstanceOf(Total.AtLeast.class);
            assertThat(all.value()).hasValue(100);
            assertThat(some.value()).hasValue(100);
        }
        assertThat(few.exact()).hasValue(50);
    }

    @Test
    void neverEstimatesLessThanWasSeen() {
        table.fill(rows(200));
        // No row satisfies both conditions in the eyes of a planner that takes them for independent.
        JdbcPager<Long> correlated = pager().where("nn1 = nn2 AND nn2 = nn3 AND nn1 = nn3 AND nn1 + nn2 = 2 * nn3");

        PageResponse<Long> page = correlated.page(PageRequest.first(100).withCount(CountStrategy.estimated(10)));

        assertThat(page.total().value().orElseThrow())
                .isGreaterThanOrEqualTo(page.total() instanceof Total.Estimate ? 101 : 10);
    }

    /** A pager without anything in its cache. */
    private JdbcPager<Long> pager() {
        return JdbcPager.table(database.dataSource(), "walk").build(row -> row.getLong("id"));
    }

    private static Total estimated(JdbcPager<Long> over, long exactUpTo) {
        return over.page(PageRequest.first(5).withCount(CountStrategy.estimated(exactUpTo)))
                .total();
    }

    private static List<WalkRow> rows(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> {
                    int third = (int) (id % 3);
                    return new WalkRow(id, third, third, third, third == 0 ? null : third, third, null);
                })
                .toList();
    }
}
