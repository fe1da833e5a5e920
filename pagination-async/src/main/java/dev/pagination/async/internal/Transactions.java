package dev.pagination.async.internal;

import dev.pagination.async.PageJobException;
import dev.pagination.async.PageJobException.Reason;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Runs work on connections of its own. Transactions are READ COMMITTED on every database: under InnoDB's REPEATABLE
 * READ a statement after a lock would still see what was there before it.
 */
final class Transactions {

    private static final String POSTGRESQL = "PostgreSQL";

    private final DataSource dataSource;
    private final Duration idling;

    /**
     * Transactions in a database.
     *
     * @param idling how long the process may be silent within a transaction before PostgreSQL ends it
     */
    Transactions(DataSource dataSource, Duration idling) {
        this.dataSource = dataSource;
        this.idling = idling;
    }

    /** What is done with a connection. */
    interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /**
     * Runs statements that need no transaction.
     *
     * @throws PageJobException with {@link Reason#STORAGE_UNAVAILABLE} if the database fails
     */
    <R> R call(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new PageJobException(Reason.STORAGE_UNAVAILABLE, failure);
        }
    }

    /**
     * Commits what the work did, or nothing if it throws.
     *
     * @throws PageJobException with {@link Reason#STORAGE_UNAVAILABLE} if the database fails; if that was while
     *     committing, the work may be done nevertheless
     */
    <R> R commit(Work<R> work) {
        return call(connection -> {
            int isolation = connection.getTransactionIsolation();
            boolean other = isolation != Connection.TRANSACTION_READ_COMMITTED;
            if (other) {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            connection.setAutoCommit(false);
            R result = committed(connection, work);
            connection.setAutoCommit(true);
            if (other) {
                connection.setTransactionIsolation(isolation);
            }
            return result;
        });
    }

    private <R> R committed(Connection connection, Work<R> work) throws SQLException {
        try {
            limitIdling(connection);
            R result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            rollBack(connection, failure);
            throw failure;
        }
    }

    /** A process that is stopped within a transaction, or cut off, would hold its locks for hours. */
    private void limitIdling(Connection connection) throws SQLException {
        if (POSTGRESQL.equals(connection.getMetaData().getDatabaseProductName())) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL idle_in_transaction_session_timeout = " + idling.toMillis());
            }
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            failure.addSuppressed(broken);
        }
    }
}
