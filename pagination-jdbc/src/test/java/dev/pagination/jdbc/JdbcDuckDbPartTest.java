package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("long")
class JdbcDuckDbPartTest extends JdbcPartContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JdbcDuckDbPartTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
