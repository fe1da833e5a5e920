package dev.pagination.async.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.pagination.async.JobQueue;
import dev.pagination.async.JobTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tickets as one-time tasks of <a href="https://github.com/kagkarlsson/db-scheduler">db-scheduler</a>, which wakes one
 * worker of all processes for each. A task is named as its ticket, so a ticket issued twice is there once. Thread-safe.
 */
final class SchedulerQueue implements JobQueue {

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);
    private static final String TABLE = "page_job_task";

    /** The fewest that db-scheduler 16 allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final int HEARTBEATS_PER_LEASE = 3;

    private final DataSource dataSource;
    private final Duration lease;
    private final CustomTask<Void> task;
    private volatile @Nullable Worker woken;
    private volatile @Nullable Scheduler scheduler;
    /** The scheduler once there is one: it looks at once for what is issued in its own process. */
    private volatile SchedulerClient client;

    /**
     * Tickets in a database that has the tables.
     *
     * @param lease how long a worker may be silent; the ticket of one that died before it took the job is given to
     *     another a little later than that, where db-scheduler alone would wait for half an hour
     */
    SchedulerQueue(DataSource dataSource, Duration lease) {
        this.dataSource = dataSource;
        this.lease = lease;
        this.task = Tasks.custom("page-job", Void.class)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, Instant.now().plus(AFTER_A_FAILURE)))
                .execute((ticket, context) -> execute(JobTicket.of(ticket.getId())));
        this.client = SchedulerClient.Builder.create(dataSource, task)
                .tableName(TABLE)
                .jdbcCustomization(new AutodetectJdbcCustomization(dataSource, true)) // times in UTC
                .build();
    }

    @Override
    public void issue(JobTicket ticket, Instant notBefore) {
        client.scheduleIfNotExists(task.instance(ticket.toString()), notBefore);
    }

    @Override
    public void start(Worker worker, int workers) {
        woken = worker;
        Scheduler started = Scheduler.create(dataSource, task)
                .tableName(TABLE)
                .threads(workers)
                .pollingInterval(POLLING)
                .heartbeatInterval(lease.dividedBy(HEARTBEATS_PER_LEASE))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .build();
        scheduler = started;
        client = started;
        started.start();
    }

    private CompletionHandler<Void> execute(JobTicket ticket) {
        Optional<Duration> wait = Objects.requireNonNull(woken).work(ticket);
        return wait.isEmpty()
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(wait.get()));
    }

    @Override
    public void close() {
        Scheduler started = scheduler;
        if (started != null) {
            started.stop();
        }
    }
}
