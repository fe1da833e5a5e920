package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A database in the one MariaDB server of this JVM, or in another one that has the same commands. */
final class MariaDbDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.ROW_VALUES,
            Capability.SNAPSHOT_READS,
            Capability.GUARDED_PLANS,
            Capability.INLINE_PROBE,
            Capability.WITH_CLAUSE,
            Capability.WINDOW_FUNCTIONS);

    private MariaDbDatabase() {}

    static TestDatabase fresh() {
        return in("MariaDB", MariaDbServer.url());
    }

    /**
     * A database in a server.
     *
     * @param server the product's name
     * @param url the JDBC URL, user and password included
     */
    static TestDatabase in(String server, String url) {
        // The process id, because two JVMs may share the server of a given URL.
        String database = "pagination_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
        } catch (SQLException failure) {
            throw new IllegalStateException("No database could be created in the server " + server + ".", failure);
        }
        HikariConfig config = PooledDatabase.settings(database, url);
        config.setCatalog(database);
        return PooledDatabase.open(server, CAPABILITIES, config, "DROP DATABASE " + database);
    }
}
