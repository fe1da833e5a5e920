package dev.pagination.async.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.pagination.async.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tickets as one-time tasks of <a href="https://github.com/kagkarlsson/db-scheduler">db-scheduler</a>, which wakes one
 * worker of all processes for each. The name of a ticket is the job with its epoch, so each turn of a job has exactly
 * one. Thread-safe.
 */
final class SchedulerTickets implements Tickets, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerTickets.class);

    private static final Duration BUSY_RETRY = Duration.ofSeconds(2);
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);
    private static final String SEPARATOR = ":";

    /** The fewest that db-scheduler 16 allows. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final int HEARTBEATS_PER_LEASE = 3;

    private volatile @Nullable JobWorker worker;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;

    /**
     * Tickets in a database that has the tables.
     *
     * @param threads how many jobs are worked on at a time once started
     * @param lease how long a worker may be silent; the ticket of one that died before it took the job is given to
     *     another a little later than that, where db-scheduler alone would wait for half an hour
     */
    SchedulerTickets(DataSource dataSource, int threads, Duration lease) {
        this.task = Tasks.custom("page-job", Void.class)
                .onFailure((failed, operations) -> operations.remove())
                .execute((ticket, context) -> execute(ticket.getId()));
        this.scheduler = Scheduler.create(dataSource, task)
                .tableName("page_job_task")
                .threads(threads)
                .pollingInterval(POLLING)
                .heartbeatInterval(lease.dividedBy(HEARTBEATS_PER_LEASE))
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .build();
    }

    @Override
    public void issue(JobRow job, long millis) {
        try {
            String name = job.id() + SEPARATOR + job.life().epoch();
            scheduler.scheduleIfNotExists(task.instance(name), Instant.ofEpochMilli(millis));
        } catch (RuntimeException failure) {
            LOG.warn("No ticket for page job {}; the sweeper will issue one.", job.id(), failure);
        }
    }

    /** Begins to wake a worker for each ticket. */
    void start(JobWorker woken) {
        worker = woken;
        scheduler.start();
    }

    private CompletionHandler<Void> execute(String ticket) {
        String[] name = ticket.split(SEPARATOR, 2);
        boolean done = Objects.requireNonNull(worker).work(JobId.of(name[0]), Long.parseLong(name[1]));
        return done
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(BUSY_RETRY));
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
