package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.Connections;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.ConnectionProvider;

/**
 * The connections of a jOOQ configuration: of a transaction, if there is one.
 *
 * @param provider the configuration's
 */
record ProvidedConnections(ConnectionProvider provider) implements Connections {

    @Override
    public Connection take() throws SQLException {
        Connection connection = provider.acquire();
        if (connection == null) {
            throw new SQLException("The jOOQ configuration provides no JDBC connection.");
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection) {
        provider.release(connection);
    }
}
