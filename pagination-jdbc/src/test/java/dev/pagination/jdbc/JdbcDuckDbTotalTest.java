package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcDuckDbTotalTest extends JdbcTotalContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JdbcDuckDbTotalTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
