package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbPartTest extends JdbcPartContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbPartTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
