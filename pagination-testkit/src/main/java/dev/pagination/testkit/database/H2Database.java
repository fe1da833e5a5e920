package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 in memory. */
final class H2Database {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.NULLS_SYNTAX,
            Capability.ROW_VALUES,
            Capability.SNAPSHOT_READS,
            Capability.CASED_NAMES,
            Capability.WITH_CLAUSE,
            Capability.WINDOW_FUNCTIONS,
            Capability.ZONED_TIMESTAMPS,
            Capability.GUARDED_PLANS);

    private H2Database() {}

    static TestDatabase fresh() {
        String url = "jdbc:h2:mem:pagination_" + COUNT.incrementAndGet()
                + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0";
        // With that delay the database ends with its last connection; SHUTDOWN would end the connection under the pool.
        HikariConfig config = PooledDatabase.settings("h2", url);
        return PooledDatabase.open("H2", CAPABILITIES, config, "SET DB_CLOSE_DELAY 0");
    }
}
