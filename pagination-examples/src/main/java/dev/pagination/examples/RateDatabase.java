package dev.pagination.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The database that the program runs on.
 *
 * @param owner who has it, and so whether anything in it outlives the program
 * @param end stops what was started for it
 */
record RateDatabase(Owner owner, DataSource dataSource, Runnable end) implements AutoCloseable {

    /** Who has a database. */
    enum Owner {
        /** It was started by the program and ends with it. */
        PROGRAM("started for this run"),
        /** It was there before. */
        USER("at the URL given");

        private final String place;

        Owner(String place) {
            this.place = place;
        }
    }

    private static final int CONNECTIONS = 4;

    /** H2 in this process, with the settings that every H2 has. */
    static RateDatabase h2() {
        return pooled(Owner.PROGRAM, "jdbc:h2:mem:" + UUID.randomUUID(), new Properties());
    }

    /**
     * A PostgreSQL server started for this run.
     *
     * @throws IllegalStateException if it cannot be started
     */
    static RateDatabase postgres() {
        TestDatabase database = TestDatabases.postgres();
        return new RateDatabase(Owner.PROGRAM, database.dataSource(), database::close);
    }

    /**
     * A running database.
     *
     * @param credentials may be empty, if the URL has them
     * @throws SQLException if it cannot be reached
     */
    static RateDatabase at(String url, Properties credentials) throws SQLException {
        // A pool would try for a while, and wrap what the driver says.
        DriverManager.getConnection(url, credentials).close();
        return pooled(Owner.USER, url, credentials);
    }

    private static RateDatabase pooled(Owner owner, String url, Properties credentials) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setDataSourceProperties(credentials);
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource pool = new HikariDataSource(config);
        return new RateDatabase(owner, pool, pool::close);
    }

    /** The product's name, such as {@code PostgreSQL}. */
    String product() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    /** Product, version and place. */
    String describe() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData product = connection.getMetaData();
            return product.getDatabaseProductName() + " " + product.getDatabaseProductVersion() + ", " + owner.place;
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
