package dev.pagination.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a transaction usable when one of its statements is cancelled, which on PostgreSQL would otherwise spoil it. Does
 * nothing outside a transaction.
 */
public final class Rescue implements AutoCloseable {

    private final Connection connection;
    private @Nullable Savepoint savepoint;
    private boolean rolledBack;

    private Rescue(Connection connection, @Nullable Savepoint savepoint) {
        this.connection = connection;
        this.savepoint = savepoint;
    }

    /** Whether a cancelled statement can be undone, for which a transaction needs savepoints. */
    public static boolean isPossible(Connection connection) throws SQLException {
        return connection.getAutoCommit() || connection.getMetaData().supportsSavepoints();
    }

    /** To be taken before the statement runs. */
    public static Rescue of(Connection connection) throws SQLException {
        return new Rescue(connection, connection.getAutoCommit() ? null : connection.setSavepoint());
    }

    /** Undoes what the statement did, which was only to fail. */
    public void rollBack() throws SQLException {
        if (savepoint != null) {
            connection.rollback(savepoint);
            rolledBack = true;
        }
    }

    @Override
    public void close() throws SQLException {
        if (savepoint != null) {
            release(savepoint);
            savepoint = null;
        }
    }

    private void release(Savepoint taken) throws SQLException {
        try {
            connection.releaseSavepoint(taken);
        } catch (SQLException forgotten) {
            // HSQLDB 2.7 forgets a savepoint when it has gone back to it.
            if (!rolledBack) {
                throw forgotten;
            }
        }
    }
}
