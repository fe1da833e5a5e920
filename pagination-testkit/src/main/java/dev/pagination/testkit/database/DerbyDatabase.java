package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Derby in memory. */
final class DerbyDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<Capability> CAPABILITIES =
            Set.of(Capability.NULLS_SYNTAX, Capability.INLINE_PROBE, Capability.CASED_NAMES);
    private static final String LOG = "derby.stream.error.file";

    private DerbyDatabase() {}

    static TestDatabase fresh() {
        if (System.getProperty(LOG) == null) {
            // Else Derby leaves a derby.log in the working directory.
            System.setProperty(LOG, DatabaseFiles.fresh("derby.log").toString());
        }
        String url = "jdbc:derby:memory:pagination_" + COUNT.incrementAndGet() + ";create=true";
        HikariConfig config = PooledDatabase.settings("derby", url);
        // A database in memory is dropped by a connection of its own; this one may stay until the JVM ends.
        return PooledDatabase.open("Derby", CAPABILITIES, config, "VALUES 1");
    }
}
