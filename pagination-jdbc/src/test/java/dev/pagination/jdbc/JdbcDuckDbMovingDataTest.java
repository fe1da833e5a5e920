package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcDuckDbMovingDataTest extends JdbcMovingDataContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JdbcDuckDbMovingDataTest() {
        super(DATABASE, 3);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
