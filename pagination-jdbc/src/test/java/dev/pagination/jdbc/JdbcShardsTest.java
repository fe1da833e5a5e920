package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Pages of a table whose rows are on two other servers: the pages are right, and only their rows cross the network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcShardsTest {

    private static final int ROWS = 20_000;
    private static final int SIZE = 20;
    private static final Pattern SCAN = Pattern.compile("Foreign Scan.*actual rows=(\\d+)");
    private static final Pattern FILTERED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private Shards shards;
    private WalkTable table;

    @BeforeAll
    void createTables() throws SQLException {
        shards = Shards.of(2);
        shards.create(
                "walk",
                "nn1 integer NOT NULL, nn2 integer NOT NULL, nn3 integer NOT NULL,"
                        + " nu1 integer, nu2 integer, nu3 integer");
        table = WalkTable.existing(shards.dataSource());
        shards.create("seek", "a integer NOT NULL, x integer", "a, id", "a DESC, id", "x, id");
        shards.sql()
                .run("INSERT INTO seek SELECT i, i / 5, CASE WHEN i % 10 < 7 THEN i / 3 END"
                        + " FROM generate_series(1, " + ROWS + ") i");
        shards.analyze("seek");
    }

    @AfterAll
    void close() throws SQLException {
        shards.close();
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQueryInEveryWay() {
        return Stream.of(WalkShape.TIES, WalkShape.EMPTY)
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    for (List<SortKey> order : OrderMatrix.orders(1)) {
                        WalkContract.check(pager().orderBy(order), table.ids(order), 4);
                    }
                }));
    }

    @Test
    void walksLikeTheUnpagedQueryInEveryOrder() {
        table.fill(WalkShape.NULLS_IN_TIES.rows());

        for (List<SortKey> order : OrderMatrix.orders(2)) {
            WalkContract.checkStraight(pager().orderBy(order), table.ids(order), 5);
        }
    }

    @TestFactory
    Stream<DynamicTest> readsFromTheShardsWhatThePageNeeds() {
        return Stream.of(
                        List.of(SortKey.asc("a")),
                        List.of(SortKey.desc("a")),
                        List.of(SortKey.desc("a"), SortKey.asc("id")),
                        List.of(SortKey.asc("x").nullsLast()),
                        List.of(SortKey.asc("x").nullsFirst()),
                        List.of(SortKey.desc("x").nullsLast()))
                .map(order -> DynamicTest.dynamicTest(order.toString(), () -> {
                    String plan = planOfADeepPage(order, SqlDialect.POSTGRESQL_FDW);

                    assertThat(plan.lines().filter(line -> line.contains("Remote SQL:")))
                            .isNotEmpty()
                            .allMatch(line -> line.contains(" WHERE "));
                    assertThat(rowsSent(plan)).as(plan).isLessThan(5 * SIZE);
                }));
    }

    @Test
    void wouldReadEverythingBeforeTheCursorForARowValue() throws SQLException {
        String plan = planOfADeepPage(List.of(SortKey.asc("a")), SqlDialect.POSTGRESQL);

        assertThat(rowsSent(plan)).as(plan).isGreaterThan(ROWS / 2);
    }

    private JdbcPager<Long> pager() {
        DataSource coordinator = shards.dataSource();
        // tag::foreign[]
        JdbcPager<Long> walk = JdbcPager.table(coordinator, "walk")
                .uniqueKey("id")
                .dialect(SqlDialect.POSTGRESQL_FDW)
                .build(row -> row.getLong("id"));
        // end::foreign[]
        return walk;
    }

    /** What PostgreSQL does for the page after the one at 80 % of the rows, the look behind included. */
    private String planOfADeepPage(List<SortKey> order, SqlDialect dialect) throws SQLException {
        RecordingDataSource recording = RecordingDataSource.of(shards.dataSource());
        JdbcPager<Long> pager = JdbcPager.table(recording, "seek")
                .uniqueKey("id")
                .orderBy(order)
                .dialect(dialect)
                .build(row -> row.getLong("id"));
        CursorToken deep = pager.page(PageRequest.ofPage(ROWS / SIZE * 8 / 10, SIZE))
                .nextToken()
                .orElseThrow();
        recording.clear();

        pager.next(deep);

        RecordedStatement page = recording.statements().get(0);
        List<String> plan = new ArrayList<>();
        try (Connection connection = shards.dataSource().getConnection();
                PreparedStatement explain = connection.prepareStatement(
                        "EXPLAIN (ANALYZE, VERBOSE, COSTS OFF, TIMING OFF, SUMMARY OFF) " + page.sql())) {
            page.bind(explain);
            try (ResultSet line = explain.executeQuery()) {
                while (line.next()) {
                    plan.add(line.getString(1));
                }
            }
        }
        return String.join("\n", plan);
    }

    /** The rows that foreign scans got, whether the coordinator kept them or not. */
    private static long rowsSent(String plan) {
        return sum(SCAN, plan) + sum(FILTERED, plan);
    }

    private static long sum(Pattern number, String plan) {
        Matcher found = number.matcher(plan);
        long sum = 0;
        while (found.find()) {
            sum += Long.parseLong(found.group(1));
        }
        return sum;
    }
}
