package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcPostgresRecordTest extends JdbcRecordContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresRecordTest() {
        super(DATABASE, "bytea", "'\\xff00'");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
