package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The statements that an advice prints make the pager served: before them the plan guard fails and prints them, after them
 * the advice says so and the plan guard passes, at the start, deep down and backward.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcAdviceContract {

    private static final int SIZE = 20;
    private static final int ROWS = 20_000;
    private static final Pattern CREATED = Pattern.compile("CREATE INDEX (\\w+) ON .*");

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final Sql sql;

    JdbcAdviceContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.sql = new Sql(database.dataSource());
    }

    /** Orders and filters by name, each without any index that serves it. */
    abstract Map<String, UnaryOperator<JdbcPager<Long>>> pagers();

    /** Removes an index of the table ticket. */
    abstract String dropIndex(String name);

    /** Has the planner look at the table. */
    abstract String analyze();

    /** Five rows share a value of {@code a}; three of ten are NULL in {@code x}; one of 40 has an owner. */
    @BeforeAll
    void createTable() throws SQLException {
        sql.run("CREATE TABLE ticket (id integer NOT NULL PRIMARY KEY, owner integer NOT NULL, a integer NOT NULL,"
                + " x integer, name varchar(40) NOT NULL, note varchar(60))");
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO ticket VALUES (?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setInt(1, i + 1);
                    insert.setInt(2, i % 40);
                    insert.setInt(3, i * 7_919 % ROWS / 5);
                    insert.setObject(4, i % 10 < 3 ? null : i * 13 % 7_001, Types.INTEGER);
                    insert.setString(5, "Name " + i * 31 % ROWS / 2);
                    insert.setString(6, "a note that makes the row wider than the index, number " + i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    @AfterAll
    void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> printsWhatServes() {
        return pagers().entrySet().stream()
                .map(named -> DynamicTest.dynamicTest(named.getKey(), () -> check(table(), table(), named.getValue())));
    }

    /**
     * Checks one pager.
     *
     * @param defined the definition without what the advice is going to add
     * @param redefined the definition that uses it
     */
    final void check(JdbcPagerBuilder defined, JdbcPagerBuilder redefined, UnaryOperator<JdbcPager<Long>> pager) {
        JdbcPager<Long> before = pager.apply(defined.build(row -> row.getLong("id")));
        IndexAdvice advice = before.advice();
        AssertionError failure =
                catchThrowableOfType(AssertionError.class, () -> guard(before).assertSeeks(() -> before.first(SIZE)));

        assertThat(advice).as(advice.explanation()).isNotInstanceOf(Served.class);
        assertThat(advice.ddl()).as(advice.explanation()).isNotEmpty();
        assertThat(failure).as("the plan guard").hasMessageContaining(advice.toString());

        sql.run(advice.ddl().toArray(new String[0]));
        sql.run(analyze());
        try {
            JdbcPager<Long> after = pager.apply(redefined.build(row -> row.getLong("id")));

            assertThat(after.advice()).isInstanceOf(Served.class);
            assertThat(after.advice().ddl()).isEmpty();
            walk(after);
        } finally {
            advice.ddl().stream()
                    .map(CREATED::matcher)
                    .filter(Matcher::matches)
                    .forEach(created -> sql.run(dropIndex(created.group(1))));
        }
    }

    /** The definition of a pager of all rows; their columns are named because the advice may add some. */
    final JdbcPagerBuilder table() {
        return JdbcPager.table(recording, "ticket").columns("id", "owner", "a", "x", "name", "note");
    }

    private void walk(JdbcPager<Long> pager) {
        PlanGuard guard = guard(pager);
        long rows = pager.page(PageRequest.first(1).withCount(CountStrategy.separate()))
                .total()
                .exact()
                .orElseThrow();
        for (int percent : List.of(0, 20, 60, 90)) {
            long page = rows * percent / 100 / SIZE;
            CursorToken token =
                    pager.page(PageRequest.ofPage(page, SIZE)).nextToken().orElseThrow();
            guard.assertSeeks(() -> pager.page(PageRequest.after(token).withSize(SIZE)));
            guard.assertSeeks(() -> pager.page(PageRequest.before(token).withSize(SIZE)));
        }
    }

    private PlanGuard guard(JdbcPager<Long> pager) {
        return PlanGuard.of(recording).advisedBy(pager::advice).allowingRows(size -> 10 * (size + 1));
    }
}
