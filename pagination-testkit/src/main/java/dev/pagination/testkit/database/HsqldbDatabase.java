package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** HSQLDB in memory, with transactions that do not lock each other out. */
final class HsqldbDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.NULLS_SYNTAX,
            Capability.SNAPSHOT_READS,
            Capability.INLINE_PROBE,
            Capability.CASED_NAMES,
            Capability.WITH_CLAUSE,
            Capability.ZONED_TIMESTAMPS);

    private HsqldbDatabase() {}

    static TestDatabase fresh() {
        String url = "jdbc:hsqldb:mem:pagination_" + COUNT.incrementAndGet() + ";hsqldb.tx=mvcc";
        HikariConfig config = PooledDatabase.settings("hsqldb", url);
        // SHUTDOWN would end the connection under the pool.
        return PooledDatabase.open("HSQLDB", CAPABILITIES, config, "DROP SCHEMA PUBLIC CASCADE");
    }
}
