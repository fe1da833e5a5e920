package dev.pagination.benchmarks.jobs;

import dev.pagination.async.JobId;
import dev.pagination.async.PageJobs;
import dev.pagination.examples.report.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Clients that fetch stored pages, any of them, while the job runs, and in turns read the same bytes by the primary key
 * without the library. Thread-safe.
 */
final class FetchLoad implements AutoCloseable {

    private static final int CLIENTS = 4;
    private static final long PAUSE_MILLIS = 5;
    private static final String BY_KEY = "SELECT body FROM page_job_page WHERE job_id = ? AND page_number = ?";

    private final PageJobs jobs;
    private final DataSource dataSource;
    private final JobId id;
    private final AtomicLong stored = new AtomicLong();
    private final Queue<Long> pages = new ConcurrentLinkedQueue<>();
    private final Queue<Long> bodies = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    FetchLoad(PageJobs jobs, DataSource dataSource, JobId id) {
        this.jobs = jobs;
        this.dataSource = dataSource;
        this.id = id;
    }

    void start() {
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(client);
            clients.execute(() -> fetch(random));
        }
    }

    /** Tells how many pages there are to be fetched. */
    void reached(long number) {
        stored.set(number);
    }

    private void fetch(Random random) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE_MILLIS);
                long all = stored.get();
                if (all > 0) {
                    long number = random.nextLong(all);
                    time(
                            pages,
                            () -> jobs.page(ReportJobs.OWNER, id, number, Transaction.class)
                                    .content()
                                    .size());
                    time(bodies, () -> read(number));
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (SQLException failure) {
            throw new IllegalStateException("A page could not be read.", failure);
        }
    }

    private interface Call {
        int size() throws SQLException;
    }

    private static void time(Queue<Long> times, Call call) throws SQLException {
        long started = System.nanoTime();
        if (call.size() > 0) {
            times.add(System.nanoTime() - started);
        }
    }

    private int read(long number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(BY_KEY)) {
            select.setString(1, id.value());
            select.setLong(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getBytes(1).length : 0;
            }
        }
    }

    Latencies pages() {
        return Latencies.of(pages);
    }

    Latencies bodies() {
        return Latencies.of(bodies);
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops the clients; a second call does nothing. */
    void stop() {
        clients.shutdownNow();
        try {
            boolean ended = clients.awaitTermination(10, TimeUnit.SECONDS);
            if (!ended) {
                throw new IllegalStateException("The clients do not end.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
