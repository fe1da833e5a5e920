package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.MovingData;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each level of moving data promises while others write; a subclass names the database and its type of times. */
abstract class JdbcUpperBoundContract {

    private static final MovingData.UpToNow NOW = MovingData.upToNow("at");
    private static final int ROWS = 40;

    private final TestDatabase database;
    private final Sql sql;
    private final String times;

    JdbcUpperBoundContract(TestDatabase database, String times) {
        this.database = database;
        this.sql = new Sql(database.dataSource());
        this.times = times;
    }

    @BeforeEach
    void create() {
        sql.run(
                "DROP TABLE IF EXISTS event",
                "CREATE TABLE event (id bigint NOT NULL PRIMARY KEY, kind bigint NOT NULL, at " + times + " NOT NULL)");
    }

    /** A row that was written so long ago, whenever it is committed. */
    private static String event(long id, int minutesAgo) {
        return "INSERT INTO event VALUES (" + id + ", " + id % 3 + ", LOCALTIMESTAMP - INTERVAL '" + minutesAgo
                + "' MINUTE)";
    }

    private JdbcPager<Long> pager(MovingData level) {
        return JdbcPager.table(database.dataSource(), "event")
                .orderBy(SortKey.asc("at"))
                .movingData(level)
                .build(row -> row.getLong("id"));
    }

    @Test
    void losesARowThatCommitsLateUnderABoundWithoutLag() throws SQLException {
        sql.run(event(1, 60), event(3, 20));
        try (Connection late = database.dataSource().getConnection()) {
            late.setAutoCommit(false);
            Sql.run(late, event(2, 40));
            JdbcPager<Long> pager = pager(NOW);

            PageResponse<Long> walk = pager.first(9);
            late.commit();
            sql.run(event(4, 0));
            PageResponse<Long> nextWalk = pager.page(
                    PageRequest.after(walk.resumeToken().orElseThrow()).withMovingData(NOW));

            assertThat(walk.content()).containsExactly(1L, 3L);
            assertThat(nextWalk.content()).containsExactly(4L);
        }
    }

    @Test
    void deliversARowThatCommitsLateUnderABoundWithLag() throws SQLException {
        sql.run(event(1, 60), event(3, 20));
        try (Connection late = database.dataSource().getConnection()) {
            late.setAutoCommit(false);
            Sql.run(late, event(2, 40));
            JdbcPager<Long> pager = pager(NOW.lagging(Duration.ofMinutes(50)));

            PageResponse<Long> walk = pager.first(9);
            late.commit();
            sql.run(event(4, 0));
            // As it will be fifty minutes later.
            PageResponse<Long> nextWalk = pager.page(
                    PageRequest.after(walk.resumeToken().orElseThrow()).withMovingData(NOW));

            assertThat(walk.content()).containsExactly(1L);
            assertThat(walk.metadata().hasNext()).isFalse();
            assertThat(nextWalk.content()).containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void hasTheSameRowsInEveryPageAndTotalWhileOthersWrite() throws Exception {
        LongStream.rangeClosed(1, ROWS).forEach(id -> sql.run(event(id, 90)));
        JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "event")
                .orderBy(SortKey.desc("kind"))
                .movingData(MovingData.upToGreatest("id"))
                .count(CountStrategy.separate())
                .build(row -> row.getLong("id"));
        List<Long> expected = sql.numbers("SELECT id FROM event ORDER BY kind DESC, id DESC");
        AtomicLong ids = new AtomicLong(ROWS);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(20);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            running.add(writers.submit(() -> {
                begun.await();
                for (int i = 0; i < 50; i++) {
                    sql.run(event(ids.incrementAndGet(), 0));
                    written.countDown();
                }
                return true;
            }));
        }

        List<Long> delivered = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        PageResponse<Long> page = pager.first(3);
        begun.countDown();
        written.await();
        while (true) {
            delivered.addAll(page.content());
            totals.add(page.metadata().totalElements().orElseThrow());
            if (page.nextToken().isEmpty()) {
                break;
            }
            page = pager.next(page.nextToken().get());
        }
        PageResponse<Long> back = pager.previous(page.previousToken().orElseThrow());
        for (Future<?> writer : running) {
            writer.get();
        }
        writers.shutdown();

        assertThat(delivered).isEqualTo(expected);
        assertThat(totals).containsOnly((long) ROWS);
        assertThat(back.metadata().totalElements()).hasValue(ROWS);
        assertThat(pager.page(PageRequest.last(200)).content()).hasSize(ROWS + 100);
    }

    @Test
    void readsListsOfValuesUpToTheBound() {
        sql.run("CREATE INDEX event_kind ON event (kind, at, id)");
        LongStream.rangeClosed(1, 9).forEach(id -> sql.run(event(id, 90 - (int) id)));
        JdbcPager<Long> pager = pager(MovingData.upToGreatest("AT")).whereIn("kind", List.of(1, 2));

        PageResponse<Long> page = pager.page(PageRequest.first(4).withCount(CountStrategy.combined()));
        sql.run(event(10, 0), event(11, 0));
        PageResponse<Long> next = pager.next(page.nextToken().orElseThrow());

        assertThat(page.content()).containsExactly(1L, 2L, 4L, 5L);
        assertThat(page.metadata().totalElements()).hasValue(6);
        assertThat(next.content()).containsExactly(7L, 8L);
        assertThat(next.metadata().hasNext()).isFalse();
    }
}
