package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.Rescue;
import dev.pagination.jdbc.internal.StatementDeadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Cancels jOOQ's statement when its time is up. */
final class BudgetedCount implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial")
    private final Duration budget;

    private transient @Nullable StatementDeadline deadline;

    private BudgetedCount(Duration budget) {
        this.budget = budget;
    }

    /**
     * Runs one count; a transaction stays usable when its time is up.
     *
     * @param count runs with the given listener among others
     * @return empty if the time was up
     */
    static OptionalLong run(Connection connection, Duration budget, ToLongFunction<ExecuteListener> count)
            throws SQLException {
        BudgetedCount listener = new BudgetedCount(budget);
        try (Rescue rescue = Rescue.of(connection)) {
            try {
                return OptionalLong.of(count.applyAsLong(listener));
            } catch (DataAccessException failure) {
                if (listener.deadline == null || !listener.deadline.passed()) {
                    throw failure;
                }
                rescue.rollBack();
                return OptionalLong.empty();
            }
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (context.statement() != null) {
            deadline = StatementDeadline.start(context.statement(), budget);
        }
    }

    @Override
    public void end(ExecuteContext context) {
        if (deadline != null) {
            deadline.close();
        }
    }
}
