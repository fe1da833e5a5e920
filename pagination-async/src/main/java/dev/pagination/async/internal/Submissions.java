package dev.pagination.async.internal;

import dev.pagination.async.JobLimits;
import dev.pagination.async.JobOwner;
import dev.pagination.async.JobRequest;
import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import dev.pagination.async.PageJobSource;
import org.jspecify.annotations.Nullable;

/** Checks requests and writes them down. Immutable. */
final class Submissions {

    private final Sources sources;
    private final JobLimits most;

    Submissions(Sources sources, JobLimits most) {
        this.sources = sources;
        this.most = most;
    }

    /**
     * A request as it is stored.
     *
     * @throws PageJobException with {@link Reason#INVALID_REQUEST}
     */
    JobOrder order(JobOwner owner, JobRequest request, long now) {
        check(request);
        JobLimits limits = limits(request);
        byte[] parameters = written(request.parameters());
        long millis = limits.maxTime().toMillis();
        String digest = Digests.of(
                request.source(),
                sources.codec().name(),
                Digests.of(parameters),
                request.pageSize() + " " + limits.maxRows() + " " + limits.maxBytes() + " " + millis);
        return new JobOrder(
                key(owner, request),
                digest,
                request.source(),
                sources.codec().name(),
                parameters,
                request.pageSize(),
                limits.maxRows(),
                limits.maxBytes(),
                millis,
                now);
    }

    private static @Nullable String key(JobOwner owner, JobRequest request) {
        return request.idempotencyKey()
                .map(key -> Digests.of("idempotency", owner.name(), key))
                .orElse(null);
    }

    private void check(JobRequest request) {
        PageJobSource<?, ?> source = sources.find(request.source())
                .orElseThrow(() -> refused("There is no source of that name; register it with PageJobs.over(...)."));
        if (!source.parameters().isInstance(request.parameters())) {
            throw refused("The source " + source.name() + " takes a "
                    + source.parameters().getName() + " as its parameters, not a "
                    + request.parameters().getClass().getName() + ".");
        }
    }

    private JobLimits limits(JobRequest request) {
        JobLimits limits = request.limits().orElse(most);
        if (!limits.within(most)) {
            throw refused("The request's limits go beyond what is allowed: " + most.maxRows() + " rows, "
                    + most.maxBytes() + " bytes, " + most.maxTime() + ". Ask for less.");
        }
        return limits;
    }

    private byte[] written(Object parameters) {
        try {
            return sources.codec().write(parameters);
        } catch (IllegalArgumentException failure) {
            throw new PageJobException(Reason.INVALID_REQUEST, failure);
        }
    }

    private static PageJobException refused(String message) {
        return new PageJobException(Reason.INVALID_REQUEST, message);
    }
}
