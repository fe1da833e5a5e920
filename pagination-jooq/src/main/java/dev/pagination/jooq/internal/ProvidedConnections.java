package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a jOOQ configuration: of a transaction, if there is one.
 *
 * @param provider the configuration's
 */
record ProvidedConnections(ConnectionProvider provider) implements Connections {

    @Override
    public Connection take() throws SQLException {
        Connection connection = acquired();
        if (connection == null) {
            throw new SQLException("The jOOQ configuration provides no JDBC connection.");
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        try {
            provider.release(connection);
        } catch (RuntimeException failure) {
            throw new SQLException("The jOOQ configuration does not take its connection back; see the cause.", failure);
        }
    }

    /** A provider throws jOOQ's exceptions, or its own. */
    private @Nullable Connection acquired() throws SQLException {
        try {
            return provider.acquire();
        } catch (RuntimeException failure) {
            throw new SQLException("The jOOQ configuration gives no connection; see the cause.", failure);
        }
    }
}
