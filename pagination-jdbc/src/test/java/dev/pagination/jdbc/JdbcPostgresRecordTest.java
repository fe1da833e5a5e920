package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcPostgresRecordTest extends JdbcRecordContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresRecordTest() {
        super(DATABASE, "bytea", "'\\xff00'");
    }

    record Ending(Instant ends) {}

    /** The key is held as the server's text, because its value has no place among instants; the component is read. */
    @Test
    void readsAComponentWhoseKeyIsHeldAsText() {
        JdbcPager<Ending> endings = JdbcPager.select(
                        DATABASE.dataSource(), "SELECT 1 AS id, CAST('infinity' AS timestamptz) AS ends")
                .uniqueKey("id")
                .orderBy(SortKey.asc("ends").nullsLast())
                .build(Ending.class);

        assertThat(endings.first().content()).containsExactly(new Ending(OffsetDateTime.MAX.toInstant()));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
