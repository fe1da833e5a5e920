package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A {@link TestDatabase} behind a pool of its own, removed by one statement. */
final class PooledDatabase implements TestDatabase {

    private static final int MAX_CONNECTIONS = 8;
    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;
    private static final long IDLE_TIMEOUT_MILLIS = 10_000;

    private final String name;
    private final Set<Capability> capabilities;
    private final HikariDataSource pool;
    private final String removal;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable closer = this::close;

    private PooledDatabase(String name, Set<Capability> capabilities, HikariDataSource pool, String removal) {
        this.name = name;
        this.capabilities = capabilities;
        this.pool = pool;
        this.removal = removal;
    }

    /** Settings that open connections only when needed and give idle ones back, so that many pools fit on a server. */
    static HikariConfig settings(String poolName, String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(poolName);
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        return config;
    }

    /**
     * Opens a database.
     *
     * @param removal the SQL statement that removes the database with all that is in it
     */
    static TestDatabase open(String name, Set<Capability> capabilities, HikariConfig config, String removal) {
        PooledDatabase database =
                new PooledDatabase(name, Set.copyOf(capabilities), new HikariDataSource(config), removal);
        CloseAtExit.add(database.closer);
        return database;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            CloseAtExit.forget(closer);
            try (pool;
                    Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(removal);
            } catch (SQLException failure) {
                throw new IllegalStateException("The test database " + name + " could not be removed.", failure);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
