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
     * Runs one count; a transaction stays usable when its time is up, or the count is not begun.
     *
     * @param count runs with the given listener among others
     * @return empty if the time was up, or is given up at once where only a savepoint could save a transaction and the
     *     database has none
     */
    static OptionalLong run(Connection connection, Duration budget, ToLongFunction<ExecuteListener> count)
            throws SQLException {
        if (!Rescue.isPossible(connection)) {
            return OptionalLong.empty();
        }
        BudgetedCount listener = new BudgetedCount(budget);
        try (Rescue rescue = Rescue.of(connection)) {
            try {
                return OptionalLong.of(count.applyAsLong(listener));
            } catch (RuntimeException failure) { // jOOQ's, or what a listener of the application made of it
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
