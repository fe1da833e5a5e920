package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcH2OrderTest extends JdbcOrderContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2OrderTest() {
        super(DATABASE, true);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
