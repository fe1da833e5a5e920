package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbSelectTest extends JdbcSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbSelectTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
