package dev.pagination.jpa.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Keeps the caller's transaction usable when a count in it is given up: PostgreSQL goes on with no transaction in which a
 * statement has failed, but goes back to a savepoint. A container that allows none runs the count without.
 *
 * @param place of the count
 * @param connection that of the transaction
 * @see <a href="https://www.postgresql.org/docs/17/sql-rollback-to.html">PostgreSQL 17, ROLLBACK TO SAVEPOINT</a>
 */
record CallersTransaction(QueryPlace place, Connection connection) {

    /** Whether a count may be given up in a transaction of the caller's. */
    static boolean isAtStake(QueryPlace place, Optional<Duration> budget) {
        return budget.isPresent() && place.isInTransaction();
    }

    /**
     * Runs a count. What the caller has changed is written before, as the count's query would have it written, because going
     * back would undo that without the entity manager's knowing.
     *
     * @param count empty if it was given up
     */
    OptionalLong count(Supplier<OptionalLong> count) throws SQLException {
        place.writeChanges();
        Optional<Savepoint> before = savepoint();
        OptionalLong counted = count.get();
        if (before.isPresent()) {
            if (counted.isEmpty()) {
                connection.rollback(before.get());
            } else {
                connection.releaseSavepoint(before.get());
            }
        }
        return counted;
    }

    private Optional<Savepoint> savepoint() {
        try {
            return Optional.of(connection.setSavepoint());
        } catch (SQLException refused) {
            return Optional.empty();
        }
    }
}
