package dev.pagination.jdbc;

import dev.pagination.MovingData;
import dev.pagination.testkit.MovingDataContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Walks over tables, in orders, of rows, with page sizes and in ways that are drawn at random, on the databases that run in
 * the process; each is compared with the same query without paging. The system property {@code pagination.walks} says how
 * many; a failure prints the seed of its table, with which {@code -Dpagination.test.seed} begins.
 */
@Tag("random")
@Execution(ExecutionMode.CONCURRENT)
class JdbcRandomWalkTest {

    private static final int WALKS = Integer.getInteger("pagination.walks", 500);
    private static final long SEED = Long.getLong(MovingDataContract.SEED, 20_261_130L);
    private static final int WALKS_PER_TABLE = 20;

    /** So that a database reads a statement once for the several walks that run it. */
    private static final int WALKS_PER_ORDER = 5;

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    /** The databases, and how many of a thousand walks each has: Derby and DuckDB take milliseconds for a new statement. */
    private enum Share {
        H2(TestDatabases::h2, 690),
        HSQLDB(TestDatabases::hsqldb, 150),
        SQLITE(TestDatabases::sqlite, 150),
        DERBY(TestDatabases::derby, 8),
        DUCKDB(TestDatabases::duckdb, 2);

        private final Supplier<TestDatabase> open;
        private final int perMille;

        Share(Supplier<TestDatabase> open, int perMille) {
            this.open = open;
            this.perMille = perMille;
        }
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQuery(TestReporter reporter) {
        return Stream.of(Share.values())
                .map(share -> DynamicTest.dynamicTest(share.name(), () -> {
                    int walks = Math.max(WALKS_PER_TABLE, (int) ((long) WALKS * share.perMille / 1_000));
                    try (TestDatabase database = share.open.get();
                            Connection connection = database.dataSource().getConnection()) {
                        walk(share, connection, walks);
                    }
                    reporter.publishEntry(share.name(), walks + " walks, seeds from " + SEED);
                }));
    }

    private static void walk(Share share, Connection connection, int walks) throws SQLException {
        for (int walked = 0; walked < walks; walked += WALKS_PER_TABLE) {
            long seed = SEED + walked / WALKS_PER_TABLE;
            Random random = new Random(seed);
            RandomTable table = RandomTable.create(connection, random);
            Walks one = new Walks(share + ", " + table + ", seed " + seed, connection, table, random);
            JdbcPager<Long> pager = one.pager();
            for (int i = 0; i < Math.min(WALKS_PER_TABLE, walks - walked); i++) {
                if (i % WALKS_PER_ORDER == 0) {
                    pager = pager.orderBy(table.order());
                }
                one.walk(pager);
            }
            Sql.run(connection, "DROP TABLE t");
        }
    }

    /** The walks over one table. */
    private record Walks(String name, Connection connection, RandomTable table, Random random) {

        JdbcPager<Long> pager() {
            return JdbcPager.table(connection, "t")
                    .tokens(TOKENS)
                    .movingData(random.nextInt(4) == 0 ? MovingData.upToGreatest("id") : MovingData.live())
                    .build(row -> row.getLong("id"));
        }

        void walk(JdbcPager<Long> pager) throws SQLException {
            boolean filtered = random.nextInt(3) == 0;
            int most = random.nextInt(1_000);
            JdbcPager<Long> rows = filtered ? pager.where("id <= ?", most) : pager;
            String where = filtered ? "id <= " + most : "1 = 1";
            List<Long> expected = table.sorted(connection, rows.ordering().keys(), where);
            String walk = name + ", " + rows.ordering().describe() + ", " + where;
            new RandomWalk(walk, rows, expected, random).check();
        }
    }
}
