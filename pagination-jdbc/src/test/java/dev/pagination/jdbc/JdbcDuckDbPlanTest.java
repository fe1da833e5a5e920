package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * DuckDB has no index to seek in. It reads whole row groups of 122,880 rows, of which it leaves out those whose smallest
 * and largest value do not fit: a page at 99 % of the depth reads one or two where rows lie about in the order of the
 * first key, and all where they do not.
 */
class JdbcDuckDbPlanTest {

    private static final int ROWS = 600_000;
    private static final int GROUPS = 5;
    private static final int SIZE = 20;
    private static final List<List<SortKey>> ASCENDING =
            List.of(List.of(SortKey.asc("id")), List.of(SortKey.asc("made")));
    private static final List<List<SortKey>> OTHERS = List.of(
            List.of(SortKey.desc("made")),
            List.of(SortKey.desc("made"), SortKey.asc("id")),
            List.of(SortKey.asc("shipped").nullsLast()),
            List.of(SortKey.asc("shipped").nullsFirst()),
            List.of(SortKey.desc("shipped").nullsLast()));
    private static final Pattern READ = Pattern.compile("\"row_groups_scanned\": (\\d+)");
    private static final TestDatabase DATABASE = TestDatabases.duckdb();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static JdbcPager<Long> pager;
    private static JdbcPager<Long> looking;

    /** Five rows share a value of {@code made}; {@code shipped} is NULL in the last tenth, {@code mixed} is all over. */
    @BeforeAll
    static void createTable() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE event (id bigint PRIMARY KEY, made integer NOT NULL, shipped integer,"
                                + " mixed integer NOT NULL)",
                        "INSERT INTO event SELECT i, i // 5, CASE WHEN i < 540000 THEN i // 5 END, i * 7919 % 60013"
                                + " FROM range(" + ROWS + ") g(i)",
                        "CHECKPOINT");
        looking = JdbcPager.table(RECORDING, "event").build(row -> row.getLong("id"));
        pager = JdbcPager.table(RECORDING, "event").edges(EdgeCheck.ASSUMED).build(row -> row.getLong("id"));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @TestFactory
    Stream<DynamicTest> readsFewRowGroupsWhereRowsLieInTheOrder() {
        return Stream.concat(ASCENDING.stream(), OTHERS.stream()).map(keys -> {
            JdbcPager<Long> ordered = pager.orderBy(keys);
            return DynamicTest.dynamicTest(ordered.ordering().describe(), () -> {
                assertThat(groupsReadDeep(ordered, KeysetPager::next)).allMatch(groups -> groups <= 2);
                assertThat(groupsReadDeep(ordered, KeysetPager::previous)).allMatch(groups -> groups <= 2);
                assertThat(groupsReadDeep(looking.orderBy(keys), KeysetPager::next))
                        .allMatch(groups -> groups <= 2);
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> readsFewRowGroupsToLookBehindAPageBefore() {
        return OTHERS.stream()
                .map(looking::orderBy)
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(),
                        () -> assertThat(groupsReadDeep(ordered, KeysetPager::previous))
                                .allMatch(groups -> groups <= 2)));
    }

    @TestFactory
    Stream<DynamicTest> readsAllRowGroupsToLookBehindAPageBeforeInAnAscendingOrder() {
        return ASCENDING.stream()
                .map(looking::orderBy)
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(),
                        () -> assertThat(groupsReadDeep(ordered, KeysetPager::previous))
                                .contains(GROUPS)));
    }

    @Test
    void readsAllRowGroupsWhereTheyDoNot() throws SQLException {
        assertThat(groupsReadDeep(pager.orderBy(SortKey.asc("mixed")), KeysetPager::next))
                .contains(GROUPS);
    }

    /** The row groups that each scan of the statement after or before a row at 99 % of the depth reads. */
    private static List<Integer> groupsReadDeep(
            JdbcPager<Long> ordered, BiFunction<JdbcPager<Long>, CursorToken, PageResponse<Long>> step)
            throws SQLException {
        PageResponse<Long> deep = ordered.page(PageRequest.ofPage(ROWS / SIZE * 99 / 100, SIZE));
        RECORDING.clear();
        assertThat(step.apply(ordered, deep.token(0)).content()).isNotEmpty();
        List<Integer> groups = new ArrayList<>();
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            for (RecordedStatement statement : RECORDING.statements()) {
                Matcher read = READ.matcher(plan(connection, statement));
                while (read.find()) {
                    groups.add(Integer.parseInt(read.group(1)));
                }
            }
        }
        assertThat(groups).isNotEmpty();
        return groups;
    }

    private static String plan(Connection connection, RecordedStatement recorded) throws SQLException {
        String explain = "EXPLAIN (ANALYZE, FORMAT JSON) " + recorded.sql();
        try (PreparedStatement statement = connection.prepareStatement(explain)) {
            recorded.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(2);
            }
        }
    }
}
