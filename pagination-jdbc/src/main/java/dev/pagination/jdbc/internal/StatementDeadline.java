package dev.pagination.jdbc.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels a statement when its time is up, to the millisecond; {@link Statement#setQueryTimeout} counts in seconds. Cancels
 * it again until it has ended, because drivers take no notice of a cancel that comes before they have begun to execute. One
 * daemon thread serves all statements of the JVM.
 */
public final class StatementDeadline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatementDeadline.class);
    private static final long AGAIN_MILLIS = 50;
    private static final ScheduledThreadPoolExecutor TIMER = timer();
    private static final Future<?> NO_TIMER = CompletableFuture.completedFuture(null);

    private final Statement statement;
    private final Future<?> timer;
    private volatile boolean passed;
    private boolean ended;

    private StatementDeadline(Statement statement, Duration budget) {
        this.statement = statement;
        this.timer = TIMER.scheduleWithFixedDelay(this::cancel, budget.toMillis(), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private StatementDeadline(Statement statement, Future<?> timer) {
        this.statement = statement;
        this.timer = timer;
    }

    /** Starts the clock for a statement that is about to run. */
    public static StatementDeadline start(Statement statement, Duration budget) {
        return new StatementDeadline(statement, budget);
    }

    /** No deadline at all. */
    static StatementDeadline never(Statement statement) {
        return new StatementDeadline(statement, NO_TIMER);
    }

    /** Whether the statement was told to stop. */
    public boolean passed() {
        return passed;
    }

    private synchronized void cancel() {
        if (ended) {
            return;
        }
        passed = true;
        try {
            statement.cancel();
        } catch (SQLException failure) {
            LOG.warn("A statement could not be cancelled at the end of its time; it runs on.", failure);
            throw new CancellationException("Not tried again.");
        }
    }

    /** Waits for a cancel that is under way, which must not reach the next statement of the connection. */
    @Override
    public synchronized void close() {
        ended = true;
        timer.cancel(false);
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "pagination-count-deadline");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }
}
