package dev.pagination.jpa.internal;

import dev.pagination.InvalidPageRequestException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** How many rows and how much time a query may take. */
final class QueryLimits {

    private static final String TIMEOUT = "jakarta.persistence.query.timeout";

    private QueryLimits() {}

    /**
     * The query for some rows after others.
     *
     * @throws InvalidPageRequestException if more are skipped than an {@code int} counts, which is JPA's limit
     */
    static <R> TypedQuery<R> rows(TypedQuery<R> query, long offset, int limit) {
        if (offset > Integer.MAX_VALUE) {
            throw new InvalidPageRequestException("Jakarta Persistence skips at most 2,147,483,647 rows, not " + offset
                    + "; ask for a smaller page number, or walk on by token.");
        }
        if (offset > 0) {
            query.setFirstResult((int) offset);
        }
        return query.setMaxResults(limit);
    }

    /**
     * What a query counts; empty if the time was up.
     *
     * @param budget how long it may take, if limited; JDBC drivers round it up to whole seconds
     */
    static <R> OptionalLong within(Optional<Duration> budget, TypedQuery<R> query, ToLongFunction<TypedQuery<R>> run) {
        if (budget.isEmpty()) {
            return OptionalLong.of(run.applyAsLong(query));
        }
        query.setHint(TIMEOUT, (int) Math.min(Integer.MAX_VALUE, budget.get().toMillis()));
        try {
            return OptionalLong.of(run.applyAsLong(query));
        } catch (QueryTimeoutException timeUp) {
            return OptionalLong.empty();
        }
    }
}
