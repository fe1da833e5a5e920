package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcSqliteOrderTest extends JdbcOrderContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JdbcSqliteOrderTest() {
        super(DATABASE, false);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
