package dev.pagination.jpa.internal;

import dev.pagination.InvalidPageRequestException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;

/** How many rows and how much time a query may take. */
final class QueryLimits {

    private static final String TIMEOUT = "jakarta.persistence.query.timeout";

    /** What PostgreSQL and H2, and MariaDB, call a statement that was stopped. */
    private static final Set<String> CANCELED = Set.of("57014", "70100");

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
     * @param budget how long it may take, if limited; rounded up to whole seconds, which is all that JDBC knows, because
     *     Hibernate 6.6 rounds to the nearest and takes less than half a second for no limit
     */
    static <R> OptionalLong within(Optional<Duration> budget, TypedQuery<R> query, ToLongFunction<TypedQuery<R>> run) {
        if (budget.isEmpty()) {
            return OptionalLong.of(run.applyAsLong(query));
        }
        long seconds = budget.get().plusSeconds(1).minusNanos(1).toSeconds();
        query.setHint(TIMEOUT, (int) Math.min(Integer.MAX_VALUE / 1_000, seconds) * 1_000);
        try {
            return OptionalLong.of(run.applyAsLong(query));
        } catch (PersistenceException failure) {
            if (isTimeUp(failure)) {
                return OptionalLong.empty();
            }
            throw failure;
        }
    }

    /** Hibernate 7.4 wraps its own exception where Jakarta Persistence has one; the driver's is in either. */
    private static boolean isTimeUp(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryTimeoutException
                    || cause instanceof SQLTimeoutException
                    || (cause instanceof SQLException sql && CANCELED.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
