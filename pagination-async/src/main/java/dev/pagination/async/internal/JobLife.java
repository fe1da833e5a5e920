package dev.pagination.async.internal;

import dev.pagination.async.JobFailure;
import dev.pagination.async.JobState;
import dev.pagination.async.PageJobPolicy;
import dev.pagination.async.Truncation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a job is in its life, and all steps from one such place to the next; pure. A step that the job cannot take, or
 * that a worker asks for who has lost it, is empty. Times are milliseconds.
 *
 * <pre>
 * claimed    QUEUED               → RUNNING     epoch + 1, lease; FINALIZING if everything is read
 * ticketLost QUEUED               → QUEUED      lease
 * stored     RUNNING              → RUNNING     counters, place to resume; FINALIZING with the last chunk
 * succeeded  FINALIZING           → SUCCEEDED
 * released   RUNNING, FINALIZING  → QUEUED      by the worker, which was told to stop
 * stalled    RUNNING, FINALIZING  → QUEUED      the worker failed; later, FAILED at the cap
 * silent     RUNNING, FINALIZING  → QUEUED      the worker's lease has run out; FAILED at the cap
 * acknowledged  CANCELING         → CANCELED
 * canceled   QUEUED               → CANCELED
 *            RUNNING, FINALIZING  → CANCELING
 * failed     any but terminal     → FAILED
 * expired    terminal             → EXPIRED
 * </pre>
 */
record JobLife(Turn turn, Times times, Stored stored, Outcome outcome) {

    private static final int MAX_BACKOFF_SECONDS = 60;
    private static final long MILLIS = 1_000;

    /**
     * Whose turn it is.
     *
     * @param epoch how often a worker has taken the job; the present worker knows it, no other does
     * @param stalled how many workers in a row stopped without storing a page
     * @param queuedAt since when it waits for a worker; in the future if it is put off until then
     * @param leaseUntil how long nobody else may take it from its worker, or, while it waits, how long its ticket is
     *     trusted to bring one
     */
    record Turn(
            JobState state,
            long epoch,
            int stalled,
            long queuedAt,
            @Nullable Long leaseUntil) {

        Turn ended(JobState end) {
            return new Turn(end, epoch, stalled, queuedAt, null);
        }

        Turn in(JobState next) {
            return new Turn(next, epoch, stalled, queuedAt, leaseUntil);
        }

        /** With a lease from now on; it never gets shorter. */
        Turn leased(long now, PageJobPolicy policy) {
            long wanted = now + policy.lease().toMillis();
            return new Turn(
                    state, epoch, stalled, queuedAt, leaseUntil == null ? wanted : Math.max(leaseUntil, wanted));
        }

        /** Whether the lease has run out. */
        boolean overdue(long now) {
            return leaseUntil != null && leaseUntil <= now;
        }

        boolean running() {
            return state == JobState.RUNNING || state == JobState.FINALIZING;
        }

        boolean heldAt(long workersEpoch) {
            return epoch == workersEpoch && running();
        }
    }

    /** When things happened, and how long pages are kept after the end. */
    record Times(
            @Nullable Long startedAt,
            @Nullable Long finishedAt,
            @Nullable Long expiresAt,
            long retentionMillis) {

        Times started(long now) {
            return startedAt != null ? this : new Times(now, finishedAt, expiresAt, retentionMillis);
        }

        Times ended(long now) {
            return new Times(startedAt, now, now + retentionMillis, retentionMillis);
        }

        boolean expiredAt(long now) {
            return expiresAt != null && expiresAt <= now;
        }
    }

    /**
     * What is stored, derived from the chunks committed.
     *
     * @param allRead whether the source was read to its end or to a limit
     */
    record Stored(
            long rows,
            long pages,
            long bytes,
            @Nullable Long expectedRows,
            ResumePlace resume,
            boolean allRead,
            @Nullable Truncation truncated) {

        static final Stored NOTHING = new Stored(0, 0, 0, null, ResumePlace.START, false, null);

        Stored with(Chunk chunk) {
            return new Stored(
                    rows + chunk.rows(),
                    pages + chunk.pages().size(),
                    bytes + chunk.bytes(),
                    expectedRows == null ? chunk.expectedRows() : expectedRows,
                    chunk.resume(),
                    chunk.last(),
                    chunk.truncated());
        }
    }

    /** How it ended. */
    record Outcome(@Nullable JobFailure failure, @Nullable String digest) {}

    static JobLife queued(long now, PageJobPolicy policy) {
        return new JobLife(
                new Turn(JobState.QUEUED, 0, 0, now, null).leased(now, policy),
                new Times(null, null, null, policy.retention().toMillis()),
                Stored.NOTHING,
                new Outcome(null, null));
    }

    JobState state() {
        return turn.state();
    }

    long epoch() {
        return turn.epoch();
    }

    Optional<JobLife> claimed(long ticketEpoch, long now, PageJobPolicy policy) {
        if (state() != JobState.QUEUED || epoch() != ticketEpoch) {
            return Optional.empty();
        }
        JobState next = stored.allRead() ? JobState.FINALIZING : JobState.RUNNING;
        Turn claimed = new Turn(next, epoch() + 1, turn.stalled(), turn.queuedAt(), null);
        return Optional.of(new JobLife(claimed.leased(now, policy), times.started(now), stored, outcome));
    }

    Optional<JobLife> renewed(long epoch, long now, PageJobPolicy policy) {
        return turn.heldAt(epoch) ? Optional.of(with(turn.leased(now, policy))) : Optional.empty();
    }

    Optional<JobLife> stored(long epoch, Chunk chunk, long now, PageJobPolicy policy) {
        if (epoch() != epoch || state() != JobState.RUNNING || chunk.firstPage() != stored.pages()) {
            return Optional.empty();
        }
        JobState next = chunk.last() ? JobState.FINALIZING : JobState.RUNNING;
        Turn progressed = new Turn(next, epoch, 0, turn.queuedAt(), turn.leaseUntil());
        return Optional.of(new JobLife(progressed.leased(now, policy), times, stored.with(chunk), outcome));
    }

    Optional<JobLife> succeeded(long epoch, String digest, long now) {
        return epoch() == epoch && state() == JobState.FINALIZING
                ? Optional.of(ended(JobState.SUCCEEDED, now, new Outcome(null, digest)))
                : Optional.empty();
    }

    /** The worker was told to stop; another one may go on at once. */
    Optional<JobLife> released(long epoch, long now, PageJobPolicy policy) {
        return turn.heldAt(epoch) ? Optional.of(requeued(now, turn.stalled(), policy)) : Optional.empty();
    }

    /** The worker failed; it is tried again after 2, 4, 8 … seconds. */
    Optional<JobLife> stalled(long epoch, JobFailure atTheCap, long now, PageJobPolicy policy) {
        long seconds = Math.min(MAX_BACKOFF_SECONDS, 1L << Math.min(turn.stalled() + 1, 6));
        return stalled(epoch, atTheCap, now, now + seconds * MILLIS, policy);
    }

    /** The lease has run out, so another worker may go on at once. */
    Optional<JobLife> silent(long now, PageJobPolicy policy) {
        return turn.overdue(now) ? stalled(epoch(), JobFailure.NO_PROGRESS, now, now, policy) : Optional.empty();
    }

    private Optional<JobLife> stalled(long epoch, JobFailure atTheCap, long now, long due, PageJobPolicy policy) {
        if (!turn.heldAt(epoch)) {
            return acknowledged(epoch, now);
        }
        int stalls = turn.stalled() + 1;
        return stalls >= policy.attempts() ? failed(atTheCap, now) : Optional.of(requeued(due, stalls, policy));
    }

    /** It waits, and nobody came with the ticket; for the time of a lease the next one is trusted. */
    Optional<JobLife> ticketLost(long now, PageJobPolicy policy) {
        return state() == JobState.QUEUED && turn.overdue(now)
                ? Optional.of(with(turn.leased(now, policy)))
                : Optional.empty();
    }

    /** The worker of a canceled job has stopped, or is silent. */
    Optional<JobLife> acknowledged(long epoch, long now) {
        return epoch() == epoch && state() == JobState.CANCELING
                ? Optional.of(ended(JobState.CANCELED, now, outcome))
                : Optional.empty();
    }

    Optional<JobLife> canceled(long now) {
        if (state() == JobState.QUEUED) {
            return Optional.of(ended(JobState.CANCELED, now, outcome));
        }
        return turn.running() ? Optional.of(with(turn.in(JobState.CANCELING))) : Optional.empty();
    }

    Optional<JobLife> failed(JobFailure why, long now) {
        return state().terminal() ? Optional.empty() : Optional.of(ended(JobState.FAILED, now, new Outcome(why, null)));
    }

    Optional<JobLife> expired(long now) {
        return state() != JobState.EXPIRED && times.expiredAt(now)
                ? Optional.of(with(turn.in(JobState.EXPIRED)))
                : Optional.empty();
    }

    /** Keeps the pages until so long from now, or after the end of a job that goes on; never shortens. */
    Optional<JobLife> extended(long millis, long now, PageJobPolicy policy) {
        long most = policy.maxRetention().toMillis();
        Long finished = times.finishedAt();
        Long expires = times.expiresAt();
        if (finished == null || expires == null) {
            long retention = Math.max(times.retentionMillis(), Math.min(millis, most));
            return Optional.of(with(new Times(times.startedAt(), finished, expires, retention)));
        }
        long later = Math.max(expires, Math.min(now + Math.min(millis, most), finished + most));
        return times.expiredAt(now)
                ? Optional.empty()
                : Optional.of(with(new Times(times.startedAt(), finished, later, times.retentionMillis())));
    }

    private JobLife requeued(long due, int stalls, PageJobPolicy policy) {
        return with(new Turn(JobState.QUEUED, epoch(), stalls, due, null).leased(due, policy));
    }

    private JobLife ended(JobState end, long now, Outcome how) {
        return new JobLife(turn.ended(end), times.ended(now), stored, how);
    }

    private JobLife with(Turn next) {
        return new JobLife(next, times, stored, outcome);
    }

    private JobLife with(Times next) {
        return new JobLife(turn, next, stored, outcome);
    }
}
