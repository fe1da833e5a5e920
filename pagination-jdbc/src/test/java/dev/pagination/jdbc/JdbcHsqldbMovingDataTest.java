package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbMovingDataTest extends JdbcMovingDataContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbMovingDataTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
