package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbOrderTest extends JdbcOrderContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbOrderTest() {
        super(DATABASE, true);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
