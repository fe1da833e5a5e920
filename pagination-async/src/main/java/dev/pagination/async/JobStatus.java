package dev.pagination.async;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a job at one moment.
 *
 * @param id its id
 * @param source the name of its source
 * @param state where it is in its life
 * @param pageSize rows per page
 * @param progress what is stored
 * @param truncated the limit at which reading stopped; present means that the source had more
 * @param failure why it failed; present exactly in {@link JobState#FAILED}
 * @param createdAt when it was submitted
 * @param startedAt when the first worker took it
 * @param finishedAt when it ended
 * @param expiresAt when its pages will be, or were, removed; present once it has ended
 */
public record JobStatus(
        JobId id,
        String source,
        JobState state,
        int pageSize,
        JobProgress progress,
        Optional<Truncation> truncated,
        Optional<JobFailure> failure,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> expiresAt) {

    private static final Duration MAX_RETRY = Duration.ofSeconds(30);

    /**
     * How long a client should wait before it asks again, for a Retry-After header: a tenth of the job's age, 1 to 30
     * seconds; empty once the job has ended.
     *
     * @param now the present time
     */
    public Optional<Duration> retryAfter(Instant now) {
        if (state.terminal()) {
            return Optional.empty();
        }
        long tenth = Duration.between(createdAt, now).toSeconds() / 10;
        return Optional.of(Duration.ofSeconds(Math.max(1, Math.min(tenth, MAX_RETRY.toSeconds()))));
    }
}
