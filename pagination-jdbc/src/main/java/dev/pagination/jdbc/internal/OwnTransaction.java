package dev.pagination.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A transaction on a connection that is ours for its time, rolled back unless it is committed. It is READ COMMITTED where the
 * database has that: under InnoDB's REPEATABLE READ a DELETE that finds nothing locks the gap, so that two processes which
 * then insert there <a href="https://mariadb.com/kb/en/innodb-lock-modes/#gap-locks">wait for each other</a>. What was
 * changed on the connection is put back.
 */
public final class OwnTransaction implements AutoCloseable {

    private final Connection connection;
    private final boolean commitsItself;
    private final int isolation;
    private boolean open = true;

    /** What is done with the connection. */
    public interface Work<R> {
        /** Does it, neither committing nor rolling back. */
        R on(Connection connection) throws SQLException;
    }

    private OwnTransaction(Connection connection, boolean commitsItself, int isolation) {
        this.connection = connection;
        this.commitsItself = commitsItself;
        this.isolation = isolation;
    }

    /**
     * Takes a connection, commits what the work did, or nothing of it if anything fails, and gives the connection back.
     *
     * @param what is done, for the message of a failure
     * @throws dev.pagination.PageFetchException if the database fails; if that was while committing, the work may be done
     */
    public static <R> R run(DataSource dataSource, String what, Work<R> work) {
        try (Connection connection = dataSource.getConnection();
                OwnTransaction transaction = begin(connection)) {
            R result = work.on(connection);
            transaction.commit();
            return result;
        } catch (SQLException failure) {
            throw StatementRunner.failed(what, failure);
        }
    }

    private static OwnTransaction begin(Connection connection) throws SQLException {
        OwnTransaction transaction =
                new OwnTransaction(connection, connection.getAutoCommit(), connection.getTransactionIsolation());
        if (transaction.lowers()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        if (transaction.commitsItself) {
            connection.setAutoCommit(false);
        }
        return transaction;
    }

    private boolean lowers() throws SQLException {
        return isolation > Connection.TRANSACTION_READ_COMMITTED
                && connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_READ_COMMITTED);
    }

    private void commit() throws SQLException {
        connection.commit();
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (open) {
            connection.rollback();
        }
        if (commitsItself) {
            connection.setAutoCommit(true);
        }
        if (lowers()) {
            connection.setTransactionIsolation(isolation);
        }
    }
}
