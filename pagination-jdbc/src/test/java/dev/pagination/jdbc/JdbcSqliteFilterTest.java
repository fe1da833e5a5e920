package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcSqliteFilterTest extends JdbcFilterContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JdbcSqliteFilterTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
