package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcPostgresUpperBoundTest extends JdbcUpperBoundContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresUpperBoundTest() {
        super(DATABASE, "timestamptz");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
