package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.nio.file.Path;
import java.util.Set;

/** DuckDB in a temporary file, because a database in memory ends with its last connection. */
final class DuckDbDatabase {

    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.NULLS_SYNTAX,
            Capability.SNAPSHOT_READS,
            Capability.INLINE_PROBE,
            Capability.WITH_CLAUSE,
            Capability.WINDOW_FUNCTIONS,
            Capability.ZONED_TIMESTAMPS);

    private DuckDbDatabase() {}

    static TestDatabase fresh() {
        Path file = DatabaseFiles.fresh("duckdb");
        HikariConfig config = PooledDatabase.settings(file.getFileName().toString(), "jdbc:duckdb:" + file);
        return PooledDatabase.open("DuckDB", CAPABILITIES, config, "CHECKPOINT");
    }
}
