package dev.pagination.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from. */
public interface Connections {

    /** Takes a connection. */
    Connection take() throws SQLException;

    /** Gives one back. */
    void giveBack(Connection connection) throws SQLException;

    /**
     * A connection is taken and closed for each page.
     *
     * @param dataSource usually a pool
     */
    record Pooled(DataSource dataSource) implements Connections {
        @Override
        public Connection take() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public void giveBack(Connection connection) throws SQLException {
            connection.close();
        }
    }

    /**
     * The caller's own connection, never closed here, inside whatever transaction it is in.
     *
     * @param connection used by one thread at a time
     */
    record Callers(Connection connection) implements Connections {
        @Override
        public Connection take() {
            return connection;
        }

        @Override
        public void giveBack(Connection taken) {
            // The caller closes it.
        }
    }
}
