package dev.pagination.async.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.async.JobId;
import dev.pagination.async.JobQueue;
import dev.pagination.async.JobRequest;
import dev.pagination.async.JobTicket;
import dev.pagination.async.internal.CuttingDataSource.Moment;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tickets as tasks of db-scheduler, on its own threads. */
class SchedulerQueueTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final TestDatabase DATABASE = TestDatabases.h2();

    @BeforeAll
    static void createTables() {
        JobTables.create(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void leavesATicketThatCannotBeIssuedToTheSweeper() {
        CuttingDataSource cutting = new CuttingDataSource(DATABASE.dataSource(), 1, Moment.BEFORE);
        Bench bench = new Bench(DATABASE.dataSource(), Numbers.source());
        JobRow job = bench.submit(JobRequest.of(Numbers.NAME, 5));

        try (SchedulerQueue cut = new SchedulerQueue(cutting.dataSource(), LEASE);
                SchedulerQueue whole = new SchedulerQueue(DATABASE.dataSource(), LEASE)) {
            new Tickets(cut).issue(job);
            int before = tasks(job);
            new Tickets(whole).issue(job);
            new Tickets(whole).issue(job);

            assertThat(before).isZero();
            assertThat(tasks(job)).isEqualTo(1);
        }
    }

    private static int tasks(JobRow job) {
        String sql = "SELECT count(*) FROM page_job_task WHERE task_instance = '" + job.id() + ":0'";
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void bringsATicketAgainThatWasTooEarlyOrWhoseWorkerFailed() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(3);
        JobQueue.Worker failsThenWaits = ticket -> {
            left.countDown();
            if (left.getCount() == 2) {
                throw new IllegalStateException("The database does not answer.");
            }
            return Optional.of(Duration.ofMillis(1)).filter(wait -> left.getCount() > 0);
        };
        try (SchedulerQueue queue = new SchedulerQueue(DATABASE.dataSource(), LEASE)) {
            queue.issue(new JobTicket(JobId.random(), 7), Instant.now());
            queue.start(failsThenWaits, 1);

            assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
