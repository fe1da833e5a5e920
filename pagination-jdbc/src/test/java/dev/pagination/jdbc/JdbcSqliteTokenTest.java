package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcSqliteTokenTest extends JdbcTokenContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JdbcSqliteTokenTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
