package dev.pagination.async;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job is to read: a source by its name, the values of its parameters, and how the rows are cut and kept.
 * Immutable.
 *
 * <pre>{@code
 * JobRequest.of("transactions", new Period(from, to)).withPageSize(500).withIdempotencyKey(key)
 * }</pre>
 */
public final class JobRequest {

    private static final int DEFAULT_PAGE_SIZE = 500;
    private static final int MAX_PAGE_SIZE = 10_000;
    private static final int MAX_KEY_LENGTH = 255;

    private final String source;
    private final Object parameters;
    private final int pageSize;
    private final @Nullable JobLimits limits;
    private final @Nullable String idempotencyKey;
    private final Duration wait;

    @SuppressWarnings("checkstyle:parameternumber") // the fields of an immutable class, behind withers
    private JobRequest(
            String source,
            Object parameters,
            int pageSize,
            @Nullable JobLimits limits,
            @Nullable String idempotencyKey,
            Duration wait) {
        this.source = Objects.requireNonNull(source, "source");
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.pageSize = pageSize;
        this.limits = limits;
        this.idempotencyKey = idempotencyKey;
        this.wait = wait;
    }

    /**
     * A request for pages of 500 rows within the limits of the {@link PageJobPolicy}.
     *
     * @param source the name of a registered {@link PageJobSource}
     * @param parameters of the class the source was registered with
     */
    public static JobRequest of(String source, Object parameters) {
        return new JobRequest(source, parameters, DEFAULT_PAGE_SIZE, null, null, Duration.ZERO);
    }

    /**
     * The same with pages of another size.
     *
     * @throws IllegalArgumentException if it is not 1 to 10,000
     */
    public JobRequest withPageSize(int rows) {
        if (rows < 1 || rows > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException(
                    "The page size of a job must be 1 to " + MAX_PAGE_SIZE + ", not " + rows + ".");
        }
        return new JobRequest(source, parameters, rows, limits, idempotencyKey, wait);
    }

    /** The same with limits of its own, which must not go beyond those of the policy. */
    public JobRequest withLimits(JobLimits own) {
        return new JobRequest(source, parameters, pageSize, own, idempotencyKey, wait);
    }

    /**
     * The same with a key that makes it safe to submit again: as long as the first job with the owner's key is known,
     * the same request gives that job, and another request with the key is refused. How long one waits is no part of
     * this.
     *
     * @throws IllegalArgumentException if it is blank or longer than 255 characters
     */
    public JobRequest withIdempotencyKey(String key) {
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "An idempotency key must have 1 to " + MAX_KEY_LENGTH + " characters and not be blank.");
        }
        return new JobRequest(source, parameters, pageSize, limits, key, wait);
    }

    /**
     * The same, but {@link PageJobs#submit} waits until the job has ended, this long at most.
     *
     * @throws IllegalArgumentException if it is negative or longer than 50 seconds
     */
    public JobRequest withWait(Duration most) {
        if (most.isNegative() || most.compareTo(PageJobs.MAX_WAIT) > 0) {
            throw new IllegalArgumentException("One can wait 0 to " + PageJobs.MAX_WAIT.toSeconds()
                    + " seconds for a job, not " + most + "; ask for its status later instead.");
        }
        return new JobRequest(source, parameters, pageSize, limits, idempotencyKey, most);
    }

    /** The name of the source. */
    public String source() {
        return source;
    }

    /** The values of the source's parameters. */
    public Object parameters() {
        return parameters;
    }

    /** Rows per page, 1 to 10,000. */
    public int pageSize() {
        return pageSize;
    }

    /** The job's own limits; empty for those of the policy. */
    public Optional<JobLimits> limits() {
        return Optional.ofNullable(limits);
    }

    /** The key that makes submitting again safe. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /** How long to wait for the end. */
    public Duration waiting() {
        return wait;
    }

    /** Source and page size; no parameters, no key. */
    @Override
    public String toString() {
        return "JobRequest[" + source + ", pageSize=" + pageSize + "]";
    }
}
