package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbTokenTest extends JdbcTokenContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbTokenTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
