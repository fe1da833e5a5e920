package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.plan.PlanMode;
import dev.pagination.testkit.plan.PlanReport;
import dev.pagination.testkit.recording.RecordedStatement;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JdbcPostgresValuesTest extends JdbcValuesContract {

    private static final int SIZE = 20;
    private static final List<Integer> SPREAD = IntStream.range(0, 20).boxed().toList();
    private static final List<Integer> OLD = List.of(300, 301);

    JdbcPostgresValuesTest() {
        super(TestDatabases.postgres(), SqlDialect.POSTGRESQL);
    }

    @Override
    String caseInsensitive() {
        sql().run("CREATE COLLATION blind (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        return "text COLLATE blind";
    }

    @Override
    String apartMark() {
        return "LATERAL";
    }

    @Test
    void findsAnIndexBehindColumnsComparedWithSingleValues() {
        createStays();
        JdbcPager<Long> stays = builder("stay").orderBy(SortKey.desc("at")).build(row -> row.getLong("id"));

        assertThat(statement(stays.whereIn("guest", List.of(1, 2)).where("hotel = ?", 3)))
                .contains(apartMark());
        assertThat(statement(stays.where("hotel > ?", 3).whereIn("guest", List.of(1, 2))))
                .doesNotContain(apartMark());
    }

    /** Rows of 40 accounts everywhere, and of 2 more among the oldest 5 % only: read together, they cost the table. */
    @Test
    void readsAPagePerValueWhereverItsRowsLie() {
        sql().run(
                        "CREATE TABLE txn (id int PRIMARY KEY, account int NOT NULL, at timestamp NOT NULL,"
                                + " settled date, note text NOT NULL)",
                        "INSERT INTO txn SELECT n, CASE WHEN n <= 2000 AND n % 2 = 0 THEN 300 + n / 2 % 2 ELSE n % 40 END,"
                                + " timestamp '2024-01-01' + n / 3 * interval '1 s',"
                                + " CASE WHEN n % 3 > 0 THEN date '2024-01-01' + n / 100 END, repeat('x', 50)"
                                + " FROM generate_series(1, 40000) AS n",
                        "CREATE INDEX ON txn (at, id)",
                        "CREATE INDEX ON txn (account, at, id)",
                        "CREATE INDEX ON txn (account, settled, id)",
                        "ANALYZE txn");
        JdbcPager<Long> txns = builder("txn").build(row -> row.getLong("id"));
        SortKey nullsFirst = SortKey.asc("settled").nullsFirst();

        for (SortKey key : List.of(SortKey.desc("at"), SortKey.asc("at"), nullsFirst)) {
            int branches = key.equals(nullsFirst) ? 2 : 1;
            JdbcPager<Long> spread = txns.orderBy(key).whereIn("account", SPREAD);
            JdbcPager<Long> old = txns.orderBy(key).whereIn("account", OLD);

            assertRowsRead(spread, 475, mode -> SPREAD.size() * (branches * (SIZE + 1) + 1));
            // The account is taken to be independent of the time, so that fewer rows than a page lie before the
            // cursor. All of them are read then, found in a bitmap, and each is counted by the index and by the table.
            assertRowsRead(
                    old,
                    25,
                    mode -> mode == PlanMode.CUSTOM
                            ? 2 * 25 * SIZE + OLD.size()
                            : OLD.size() * (branches * (SIZE + 1) + 1));
        }
    }

    /** A page of each value, of its NULLs too where they are another branch, and one look behind each. */
    private void assertRowsRead(JdbcPager<Long> pager, int middle, ToIntFunction<PlanMode> most) {
        CursorToken deep = pager.page(PageRequest.ofPage(middle, SIZE)).token(0);
        recording().clear();
        pager.first(SIZE);
        pager.page(PageRequest.after(deep).withSize(SIZE));
        pager.page(PageRequest.before(deep).withSize(SIZE));

        PlanGuard guard = PlanGuard.postgres(recording());
        for (RecordedStatement statement : recording().statements()) {
            for (PlanReport plan : guard.explain(statement)) {
                assertThat(plan.rowsRead())
                        .as("rows read by %s for %s", plan, statement)
                        .isLessThanOrEqualTo(most.applyAsInt(plan.mode()));
                assertThat(plan.sequentialScans()).as("scans of %s", statement).isEmpty();
            }
        }
    }
}
