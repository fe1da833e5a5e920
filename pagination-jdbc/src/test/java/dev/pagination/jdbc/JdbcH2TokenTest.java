package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcH2TokenTest extends JdbcTokenContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2TokenTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
