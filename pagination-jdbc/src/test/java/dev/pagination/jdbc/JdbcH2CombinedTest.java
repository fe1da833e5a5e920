package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** H2 runs a subquery of the select list once per row, so the total of a page is not one. */
public class JdbcH2CombinedTest {

    private static final int ROWS = 400;
    private static final AtomicLong LOOKS = new AtomicLong();
    private static final TestDatabase DATABASE = TestDatabases.h2();

    /** Called by H2 for each row that it looks at. */
    public static boolean look() {
        LOOKS.incrementAndGet();
        return true;
    }

    @BeforeAll
    static void createTable() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE thing (id integer NOT NULL PRIMARY KEY, hue integer NOT NULL)",
                        "INSERT INTO thing SELECT x, MOD(x * 7, 31) FROM SYSTEM_RANGE(1, " + ROWS + ")",
                        "CREATE ALIAS LOOK FOR '" + JdbcH2CombinedTest.class.getName() + ".look'");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsOnceForAPageOfATable() {
        assertCountsOnce(JdbcPager.table(DATABASE.dataSource(), "thing").where("LOOK()"));
    }

    @Test
    void countsOnceForAPageOfASelect() {
        assertCountsOnce(JdbcPager.select(DATABASE.dataSource(), "SELECT DISTINCT id, hue FROM thing WHERE LOOK()")
                .uniqueKey("id"));
    }

    private static void assertCountsOnce(JdbcPagerBuilder builder) {
        JdbcPager<Long> pager = builder.orderBy(SortKey.desc("hue").notNull())
                .count(CountStrategy.combined())
                .build(row -> row.getLong("id"));
        LOOKS.set(0);

        assertThat(pager.first(20).total().exact()).hasValue(ROWS);

        assertThat(LOOKS).hasValueLessThanOrEqualTo(2 * ROWS);
        assertThat(pager.page(PageRequest.ofPage(3, 20)).content()).hasSize(20);
        TotalContract.check(pager, ROWS, CountStrategy.combined());
    }
}
