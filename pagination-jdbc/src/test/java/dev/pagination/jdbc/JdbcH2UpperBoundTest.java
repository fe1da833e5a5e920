package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcH2UpperBoundTest extends JdbcUpperBoundContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2UpperBoundTest() {
        super(DATABASE, "timestamp(9) with time zone");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
