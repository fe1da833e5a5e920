package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What takes too long is given up, and nothing is spoilt by it; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
abstract class JdbcBudgetContract {

    private static final CountStrategy SHORT =
            CountStrategy.separate().within(Duration.ofMillis(50)).orElse(CountStrategy.bounded(10));

    private final RecordingDataSource recording;
    private final String slow;
    private JdbcPager<Long> pager;

    /**
     * The contract on a database.
     *
     * @param slow a condition that is true and takes 10 ms for each row
     */
    JdbcBudgetContract(TestDatabase database, String slow) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.slow = slow;
    }

    /** What fails first if a condition fails for the row 1000: nothing but the count needs to look at that. */
    String failingFirst() {
        return "Counting the rows";
    }

    /** What the driver says a statement's fetch size is after it was told {@code rows}. */
    int fetchSizeAfter(int rows) {
        return rows;
    }

    /** What the driver says a statement's time-out is after pages were limited to {@code seconds}. */
    int timeOutAfter(int seconds) {
        return seconds;
    }

    @BeforeAll
    void createTable() {
        Sql sql = new Sql(recording.target());
        sql.run("CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY, n int NOT NULL)");
        for (int i = 1; i <= 2_000; i++) {
            sql.run("INSERT INTO thing VALUES (" + i + ", " + (i + 1) % 7 + ")");
        }
        pager = JdbcPager.table(recording, "thing").build(row -> row.getLong("id"));
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(recording.openConnections()).isZero();
    }

    @Test
    void fallsBackWhenTheTimeIsUp() {
        PageResponse<Long> page = slowPage(pager, SHORT);

        assertThat(page.content()).containsExactly(1L, 2L);
        assertThat(page.total()).isInstanceOf(Total.AtLeast.class);
        assertThat(page.total().value()).hasValue(10);
        assertThat(pager.first(1).content()).containsExactly(1L);
    }

    @Test
    void saysNothingWhenTheTimeIsUpAndThereIsNoFallback() {
        PageResponse<Long> page = slowPage(pager, CountStrategy.separate().within(Duration.ofMillis(50)));

        assertThat(page.total()).isEqualTo(Total.unknown());
    }

    @Test
    void isExactWhereThereIsTimeEnough() {
        PageRequest request =
                PageRequest.first(2).withCount(CountStrategy.separate().within(Duration.ofMinutes(1)));

        assertThat(pager.page(request).total().exact()).hasValue(2_000);
    }

    @Test
    void stopsAtTheBoundWhereThereIsTimeEnough() {
        PageRequest request =
                PageRequest.first(2).withCount(CountStrategy.bounded(10).within(Duration.ofMinutes(1)));

        assertThat(pager.page(request).total())
                .isInstanceOfSatisfying(
                        Total.AtLeast.class, least -> assertThat(least.rows()).isEqualTo(10));
    }

    @Test
    void leavesTheCallersTransactionUsable() throws SQLException {
        try (Connection connection = recording.getConnection()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "INSERT INTO thing VALUES (0, 0)");

            PageResponse<Long> page = slowPage(pager.on(connection), SHORT);

            assertThat(page.content()).containsExactly(0L, 1L);
            assertThat(page.total().value()).hasValue(10);
            assertThat(Sql.numbers(connection, "SELECT COUNT(*) FROM thing")).containsExactly(2_001L);
            PageRequest counted =
                    PageRequest.first(2).withCount(CountStrategy.separate().within(Duration.ofMinutes(1)));
            assertThat(pager.on(connection).page(counted).total().exact()).hasValue(2_001);
            connection.rollback();
            assertThat(pager.on(connection).first(1).content()).containsExactly(1L);
        }
    }

    @Test
    void failsWhenACountFailsWhateverItsBudget() throws SQLException {
        JdbcPager<Long> failing = pager.where("ABS(CASE WHEN id = 1000 THEN -9223372036854775807 - 1 ELSE 1 END) > 0");
        CountStrategy budgeted =
                CountStrategy.separate().within(Duration.ofMinutes(1)).orElse(CountStrategy.bounded(10));

        assertFails(failing, CountStrategy.separate());
        assertFails(failing, budgeted);
        try (Connection connection = recording.getConnection()) {
            connection.setAutoCommit(false);
            assertFails(failing.on(connection), budgeted);
            connection.rollback();
            assertThat(pager.on(connection).first(1).content()).containsExactly(1L);
        }
    }

    @Test
    void stopsAStatementAtItsTimeOut() {
        JdbcPager<Long> limited = JdbcPager.table(recording, "thing")
                .timeout(Duration.ofMillis(300))
                .orderBy(SortKey.desc("n"))
                .build(row -> row.getLong("id"));

        assertThatThrownBy(() -> limited.where(slow).first(2))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Fetching a page failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(limited.first(2).content()).containsExactly(2_000L, 1_993L);
    }

    @Test
    void setsTimeOutAndFetchSizeOnEachStatement() {
        JdbcPagerBuilder builder = JdbcPager.table(recording, "thing");
        RowReader<Integer> asked = row -> row.getStatement().getQueryTimeout() * 1_000
                + row.getStatement().getFetchSize();
        int driversOwn = builder.build(asked).first(1).content().get(0);

        assertThat(driversOwn).isLessThan(1_000);
        assertThat(builder.fetchSize(17).build(asked).first(1).content()).containsExactly(fetchSizeAfter(17));
        assertThat(builder.timeout(Duration.ofMillis(1_001))
                        .build(asked)
                        .first(1)
                        .content())
                .containsExactly(timeOutAfter(2) * 1_000 + fetchSizeAfter(17));
        assertThat(builder.timeout(Duration.ofSeconds(3))
                        .fetchSize(1)
                        .build(asked)
                        .first(1)
                        .content())
                .containsExactly(timeOutAfter(3) * 1_000 + fetchSizeAfter(1));
    }

    private PageResponse<Long> slowPage(JdbcPager<Long> over, CountStrategy strategy) {
        return over.where(slow).page(PageRequest.first(2).withCount(strategy));
    }

    private void assertFails(JdbcPager<Long> failing, CountStrategy strategy) {
        assertThatThrownBy(() -> failing.page(PageRequest.first(2).withCount(strategy)))
                .isInstanceOf(PageFetchException.class)
                .hasMessage(failingFirst() + " failed; see the cause.")
                .hasCauseInstanceOf(SQLException.class);
    }
}
