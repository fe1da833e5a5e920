package dev.pagination.testkit.database;

import com.zaxxer.hikari.HikariConfig;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.nio.file.Path;
import java.util.Set;

/** SQLite in a temporary file, because a database in memory belongs to one connection. */
final class SqliteDatabase {

    private static final Set<Capability> CAPABILITIES = Set.of(
            Capability.NULLS_SYNTAX,
            Capability.ROW_VALUES,
            Capability.SNAPSHOT_READS,
            Capability.INLINE_PROBE,
            Capability.WITH_CLAUSE,
            Capability.WINDOW_FUNCTIONS);

    private SqliteDatabase() {}

    static TestDatabase fresh() {
        Path file = DatabaseFiles.fresh("sqlite");
        String url = "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=OFF&busy_timeout=10000";
        HikariConfig config = PooledDatabase.settings(file.getFileName().toString(), url);
        return PooledDatabase.open("SQLite", CAPABILITIES, config, "PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
