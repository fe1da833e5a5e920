package dev.pagination.jdbc.internal;

import dev.pagination.engine.PageSource.Isolation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A connection for the time of one page. For {@link Isolation#SNAPSHOT} it opens a repeatable-read, read-only
 * transaction and ends it. Where that is no snapshot, and inside a transaction of the caller's that is not repeatable-read,
 * it has the page counted in its own statement instead. What was changed on the connection is put back.
 */
public final class Lease implements AutoCloseable {

    private final Connections connections;
    private final Connection connection;
    private final Deque<Undo> undos = new ArrayDeque<>();
    private boolean countsInline;

    /** Puts one thing back. */
    private interface Undo {
        void run() throws SQLException;
    }

    private Lease(Connections connections, Connection connection) {
        this.connections = connections;
        this.connection = connection;
    }

    /**
     * Takes a connection and prepares it.
     *
     * @throws dev.pagination.PageFetchException if that fails
     */
    public static Lease open(Connections connections, Isolation isolation, Snapshots snapshots, Access access) {
        Lease lease;
        try {
            lease = new Lease(connections, connections.take());
        } catch (SQLException failure) {
            throw StatementRunner.failed("Taking a connection", failure);
        }
        try {
            lease.prepare(isolation, snapshots, access);
            return lease;
        } catch (SQLException failure) {
            lease.closeAfter(failure);
            throw StatementRunner.failed("Preparing the connection", failure);
        }
    }

    /** The connection; not to be used after {@link #close}. */
    public Connection connection() {
        return connection;
    }

    /** Whether page and count must share a statement, because they cannot share a snapshot otherwise. */
    public boolean countsInline() {
        return countsInline;
    }

    private void prepare(Isolation isolation, Snapshots snapshots, Access access) throws SQLException {
        boolean joined = !connection.getAutoCommit();
        boolean wanted = isolation == Isolation.SNAPSHOT;
        countsInline = wanted
                && (snapshots == Snapshots.BY_STATEMENT
                        || (joined && connection.getTransactionIsolation() < Connection.TRANSACTION_REPEATABLE_READ));
        if (joined) {
            return;
        }
        boolean snapshot = wanted && !countsInline;
        boolean onlyReads = snapshot ? access != Access.FIXED : access == Access.READ_ONLY;
        if (onlyReads && !connection.isReadOnly()) {
            connection.setReadOnly(true);
            undos.push(() -> connection.setReadOnly(false));
        }
        if (snapshot) {
            int before = connection.getTransactionIsolation();
            if (before < Connection.TRANSACTION_REPEATABLE_READ) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                undos.push(() -> connection.setTransactionIsolation(before));
            }
            connection.setAutoCommit(false);
            undos.push(() -> connection.setAutoCommit(true));
            undos.push(connection::commit);
        }
    }

    @Override
    public void close() {
        SQLException first = putBack();
        if (first != null) {
            throw StatementRunner.failed("Returning the connection", first);
        }
    }

    private void closeAfter(SQLException failure) {
        SQLException second = putBack();
        if (second != null) {
            failure.addSuppressed(second);
        }
    }

    /** Undoes everything and gives the connection back, whatever fails on the way. */
    private @Nullable SQLException putBack() {
        SQLException first = null;
        undos.addLast(() -> connections.giveBack(connection));
        while (!undos.isEmpty()) {
            try {
                undos.pop().run();
            } catch (SQLException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        return first;
    }
}
