package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.JobManifest;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.PageStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bodies in a {@link PageStore}.
 *
 * @param store holds them
 * @param policy says how long they may be needed
 */
record OutsideBodies(PageStore store, PageJobPolicy policy) implements BodyStorage {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideBodies.class);
    private static final int SLICE = 1_000;

    @Override
    public Chunk put(JobRow job, Chunk chunk) {
        if (!chunk.pages().isEmpty()) {
            put(job, chunk.pages());
        }
        return chunk.with(chunk.pages().stream().map(page -> page.with(null)).toList());
    }

    private void put(JobRow job, List<PackedPage> pages) {
        Map<String, byte[]> bodies = new HashMap<>();
        pages.forEach(page -> bodies.put(page.digest(), Objects.requireNonNull(page.body(), "body")));
        asStorage(() -> {
            store.put(job.id(), bodies, untilTheEnd(job));
            return job;
        });
    }

    /** As long as the job may take, wait and be kept; when it has ended, {@link #keep} says it exactly. */
    private Duration untilTheEnd(JobRow job) {
        return Duration.ofMillis(job.order().maxMillis() + job.life().times().retentionMillis())
                .plus(policy.queueTimeout());
    }

    @Override
    public Optional<PackedPage> get(JobId job, PackedPage page) {
        return page.body() != null
                ? Optional.of(page)
                : asStorage(() -> store.get(job, page.digest())).map(page::with);
    }

    @Override
    public void restore(JobRow job, PackedPage page) {
        try {
            put(job, List.of(page));
        } catch (PageJobException failure) {
            LOG.warn("A page of page job {} could not be stored again.", job.id(), failure);
        }
    }

    @Override
    public void keep(Transactions transactions, JobRow job, Duration life) {
        transactions.call(connection -> {
            eachSlice(connection, job, "may be gone before their time", digests -> store.keep(job.id(), digests, life));
            return job;
        });
    }

    @Override
    public void remove(Connection connection, JobRow job) throws SQLException {
        eachSlice(
                connection,
                job,
                "are left behind until their time runs out",
                digests -> store.remove(job.id(), digests));
    }

    /** Stops at the first failure, which costs nothing but memory of the store or another reading of the source. */
    private static void eachSlice(Connection connection, JobRow job, String otherwise, Consumer<List<String>> step)
            throws SQLException {
        List<JobManifest.Entry> slice = PageTable.list(connection, job, 0, SLICE);
        while (!slice.isEmpty()) {
            try {
                step.accept(slice.stream().map(JobManifest.Entry::digest).toList());
            } catch (RuntimeException failure) {
                LOG.warn("Pages of page job {} {}: the page store failed.", job.id(), otherwise, failure);
                return;
            }
            long next = slice.get(slice.size() - 1).number() + 1;
            slice = PageTable.list(connection, job, next, SLICE);
        }
    }

    private static <R> R asStorage(Supplier<R> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw new PageJobException(Reason.STORAGE_UNAVAILABLE, failure);
        }
    }
}
