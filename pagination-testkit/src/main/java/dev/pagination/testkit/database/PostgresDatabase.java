package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A schema in the one PostgreSQL server of this JVM. */
final class PostgresDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<Capability> CAPABILITIES = EnumSet.allOf(Capability.class);

    private PostgresDatabase() {}

    static TestDatabase fresh() {
        String url = PostgresServers.shared().url();
        // The process id, because two JVMs may share the server of a given URL.
        String schema = "pagination_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        } catch (SQLException failure) {
            throw new IllegalStateException("No schema could be created in the PostgreSQL server.", failure);
        }
        HikariConfig config = PooledDatabase.settings(schema, url);
        config.setSchema(schema);
        return PooledDatabase.open("PostgreSQL", CAPABILITIES, config, "DROP SCHEMA " + schema + " CASCADE");
    }
}
