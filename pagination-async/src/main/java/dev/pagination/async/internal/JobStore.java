package dev.pagination.async.internal;

import dev.pagination.async.JobId;
import dev.pagination.async.JobManifest;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The jobs in the database. Every change locks the job's row, asks {@link JobLife} for the next place, and writes it
 * under the condition that the job is still where it was; so a worker that lost its job changes nothing. Thread-safe.
 */
public final class JobStore {

    /** States in which nobody can fetch pages any more. */
    private static final Set<JobState> WITHOUT_PAGES = EnumSet.of(JobState.FAILED, JobState.CANCELED, JobState.EXPIRED);

    private static final Duration OWNER_BUSY = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final PageJobPolicy policy;
    private final StateChanges changes;
    private final BodyStorage bodies;
    private final Clock clock;

    /** Jobs in a database that has the tables. */
    JobStore(DataSource dataSource, PageJobPolicy policy, StateChanges changes, BodyStorage bodies, Clock clock) {
        this.transactions = new Transactions(dataSource, policy.lease());
        this.policy = policy;
        this.changes = changes;
        this.bodies = bodies;
        this.clock = clock;
    }

    PageJobPolicy policy() {
        return policy;
    }

    long now() {
        return clock.millis();
    }

    Transactions transactions() {
        return transactions;
    }

    /**
     * Adds a job, or finds the one that was submitted with the same idempotency key.
     *
     * @throws PageJobException with {@link Reason#KEY_REUSED} or {@link Reason#QUOTA_EXCEEDED}
     */
    public JobRow submit(JobId id, JobOwner owner, JobOrder order) {
        JobRow fresh = new JobRow(id, owner, order, JobLife.queued(order.createdAt(), policy));
        Optional<JobRow> kept = submit(fresh);
        while (kept.isEmpty()) {
            // The owner's last job was removed at this very moment, and the owner's row with it.
            kept = submit(fresh);
        }
        if (kept.get().id().equals(id)) {
            changes.tell(fresh);
        }
        return kept.get();
    }

    private Optional<JobRow> submit(JobRow fresh) {
        transactions.call(connection -> {
            OwnerTable.ensure(connection, fresh.owner());
            return fresh;
        });
        return transactions.commit(connection -> {
            if (!OwnerTable.lock(connection, fresh.owner())) {
                return Optional.empty();
            }
            Optional<JobRow> earlier = earlier(connection, fresh.order());
            if (earlier.isEmpty()) {
                checkQuota(connection, fresh.owner());
                JobTable.insert(connection, fresh);
            }
            return Optional.of(earlier.orElse(fresh));
        });
    }

    private static Optional<JobRow> earlier(Connection connection, JobOrder order) throws SQLException {
        String key = order.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        Optional<JobRow> earlier = JobTable.findByKey(connection, key);
        if (earlier.isPresent() && !earlier.get().order().requestDigest().equals(order.requestDigest())) {
            throw new PageJobException(Reason.KEY_REUSED);
        }
        return earlier;
    }

    private void checkQuota(Connection connection, JobOwner owner) throws SQLException {
        if (OwnerTable.count(connection, owner, JobState.QUEUED) >= policy.queuedPerOwner()) {
            throw new PageJobException(
                    Reason.QUOTA_EXCEEDED,
                    "The owner has " + policy.queuedPerOwner()
                            + " jobs waiting, which is the limit; wait until one has started, or cancel one.");
        }
    }

    /**
     * The job of an owner.
     *
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB} if there is none, or it is somebody else's
     */
    public JobRow find(JobId id, JobOwner owner) {
        return transactions
                .call(connection -> JobTable.find(connection, id, owner))
                .orElseThrow(() -> new PageJobException(Reason.UNKNOWN_JOB));
    }

    Claim claim(JobId id, long epoch) {
        Optional<JobRow> found = transactions.call(connection -> JobTable.find(connection, id));
        if (found.isEmpty()) {
            return new Claim.Stale();
        }
        Claim claim = transactions.commit(connection -> {
            OwnerTable.lock(connection, found.get().owner());
            Optional<JobRow> job = JobTable.lock(connection, id);
            Optional<JobLife> next = job.flatMap(row -> row.life().claimed(epoch, now(), policy));
            if (next.isEmpty()) {
                return new Claim.Stale();
            }
            long wait = job.get().life().turn().queuedAt() - now();
            if (wait > 0) {
                return new Claim.Later(Duration.ofMillis(wait));
            }
            if (OwnerTable.count(connection, job.get().owner(), JobState.RUNNING, JobState.FINALIZING)
                    >= policy.runningPerOwner()) {
                return new Claim.Later(OWNER_BUSY);
            }
            JobTable.save(connection, job.get(), next.get());
            return new Claim.Taken(job.get().at(next.get()));
        });
        if (claim instanceof Claim.Taken taken) {
            changes.tell(taken.job());
        }
        return claim;
    }

    /**
     * Takes a job one step on.
     *
     * @return the job after the step; empty if there is no such job or it cannot take the step
     */
    Optional<JobRow> change(JobId id, Function<JobLife, Optional<JobLife>> step) {
        return change(connection -> JobTable.lock(connection, id), step, (connection, job) -> {});
    }

    /**
     * The same, unless another transaction has the job: who looks after many jobs must not wait for one, whose worker
     * may have been stopped within its transaction.
     */
    Optional<JobRow> changeIfFree(JobId id, Function<JobLife, Optional<JobLife>> step) {
        return change(connection -> JobTable.lockIfFree(connection, id), step, (connection, job) -> {});
    }

    /** Takes a job one step on, and does something more in the same transaction. */
    private Optional<JobRow> change(
            Transactions.Work<Optional<JobRow>> lock, Function<JobLife, Optional<JobLife>> step, Besides besides) {
        record Change(JobRow before, JobRow after) {}
        Optional<Change> change = transactions.commit(connection -> {
            Optional<JobRow> before = lock.on(connection);
            Optional<JobLife> next = before.flatMap(row -> step.apply(row.life()));
            if (next.isEmpty() || !JobTable.save(connection, before.get(), next.get())) {
                return Optional.empty();
            }
            JobRow after = before.get().at(next.get());
            besides.run(connection, after);
            if (WITHOUT_PAGES.contains(after.life().state())) {
                deletePages(connection, after);
            }
            return Optional.of(new Change(before.get(), after));
        });
        change.filter(made ->
                        made.before().life().state() != made.after().life().state())
                .ifPresent(made -> changes.tell(made.after()));
        change.ifPresent(made -> keepPages(made.before(), made.after()));
        return change.map(Change::after);
    }

    private void deletePages(Connection connection, JobRow job) throws SQLException {
        bodies.remove(connection, job);
        PageTable.delete(connection, job.id());
    }

    /** The end of the time that pages are kept was fixed, or moved. */
    private void keepPages(JobRow before, JobRow after) {
        Long until = after.life().times().expiresAt();
        if (after.life().state() == JobState.SUCCEEDED
                && until != null
                && !until.equals(before.life().times().expiresAt())) {
            bodies.keep(transactions, after, Duration.ofMillis(Math.max(1, until - now())));
        }
    }

    private interface Besides {
        void run(Connection connection, JobRow job) throws SQLException;
    }

    /**
     * Takes a job of an owner one step on; a job that cannot take it stays as it is.
     *
     * @throws PageJobException with {@link Reason#UNKNOWN_JOB} if there is none, or it is somebody else's
     */
    JobRow change(JobId id, JobOwner owner, Function<JobLife, Optional<JobLife>> step) {
        find(id, owner);
        return change(id, step).orElseGet(() -> find(id, owner));
    }

    /** The owner does not want it any more; a job that has ended stays as it is. */
    public JobRow cancel(JobId id, JobOwner owner) {
        return change(id, owner, life -> life.canceled(now()));
    }

    /** Keeps the pages so many milliseconds from now. */
    public JobRow extend(JobId id, JobOwner owner, long millis) {
        return change(id, owner, life -> life.extended(millis, now(), policy));
    }

    /** Removes the job and all it has stored, whatever its state. */
    public void delete(JobId id, JobOwner owner) {
        remove(find(id, owner));
    }

    /** Removes a job, and what is known of its owner if it was the last one. */
    void remove(JobRow job) {
        transactions.commit(connection -> {
            // The lock first, so that no worker stores a page between the two statements.
            Optional<JobRow> locked = JobTable.lock(connection, job.id());
            deletePages(connection, job);
            JobTable.delete(connection, job.id());
            return locked;
        });
        transactions.commit(connection -> {
            OwnerTable.forget(connection, job.owner());
            return job;
        });
    }

    /**
     * Commits pages, the place to resume and the counters, all or nothing.
     *
     * @param job as the worker knows it
     * @throws LostJobException if the job is not this worker's any more; nothing is stored
     */
    JobRow store(JobRow job, Chunk chunk) {
        Chunk kept = bodies.put(job, chunk);
        return change(
                        connection -> JobTable.lock(connection, job.id()),
                        life -> life.stored(job.life().epoch(), kept, now(), policy),
                        (connection, row) -> PageTable.insert(connection, row, kept))
                .orElseThrow(LostJobException::new);
    }

    /** The digests of stored pages, by number. */
    List<String> digests(JobRow job, long first, int count) {
        return entries(job, first, count).stream()
                .map(JobManifest.Entry::digest)
                .toList();
    }

    /** The entries of the manifest from a number on. */
    public List<JobManifest.Entry> entries(JobRow job, long first, int most) {
        return transactions.call(connection -> PageTable.list(connection, job, first, most));
    }

    /** Jobs that somebody should have taken on, a hundred at most. */
    List<JobRow> backlog(JobTable.Backlog backlog, long time) {
        return transactions.call(connection -> JobTable.list(connection, backlog, time));
    }
}
