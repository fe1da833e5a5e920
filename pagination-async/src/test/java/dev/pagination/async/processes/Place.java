package dev.pagination.async.processes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.testkit.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a test database is, for a process of its own.
 *
 * @param url a JDBC URL with user and password
 */
record Place(String url, String schema) {

    private static final int CONNECTIONS = 6;

    static Place of(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return new Place(connection.getMetaData().getURL(), connection.getSchema());
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database does not answer.", failure);
        }
    }

    /** A pool whose connections the server knows by the name of the process. */
    HikariDataSource open(String process) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setSchema(schema);
        config.addDataSourceProperty("ApplicationName", process);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
