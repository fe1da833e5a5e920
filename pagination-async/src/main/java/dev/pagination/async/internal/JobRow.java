package dev.pagination.async.internal;

import dev.pagination.async.JobFailure;
import dev.pagination.async.JobId;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobProgress;
import dev.pagination.async.JobState;
import dev.pagination.async.JobStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of jobs.
 *
 * @param order what was asked for
 * @param life where the job is
 */
public record JobRow(JobId id, JobOwner owner, JobOrder order, JobLife life) {

    JobRow at(JobLife next) {
        return new JobRow(id, owner, order, next);
    }

    /** What the owner sees at a moment: pages past their time are gone even if nobody has removed them yet. */
    public JobStatus status(long now) {
        JobLife.Stored stored = life.stored();
        JobLife.Times times = life.times();
        JobState state = visibleState(now);
        return new JobStatus(
                id,
                order.source(),
                state,
                order.pageSize(),
                new JobProgress(stored.rows(), stored.pages(), stored.bytes(), optional(stored.expectedRows())),
                Optional.ofNullable(stored.truncated()),
                state == JobState.FAILED ? failure() : Optional.empty(),
                Instant.ofEpochMilli(order.createdAt()),
                instant(times.startedAt()),
                instant(times.finishedAt()),
                instant(times.expiresAt()));
    }

    /** The state, {@link JobState#EXPIRED} from the very millisecond on. */
    JobState visibleState(long now) {
        return life.times().expiredAt(now) ? JobState.EXPIRED : life.state();
    }

    boolean waits() {
        return life.state() == JobState.QUEUED;
    }

    Optional<JobFailure> failure() {
        return Optional.ofNullable(life.outcome().failure());
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Optional<Instant> instant(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
    }
}
