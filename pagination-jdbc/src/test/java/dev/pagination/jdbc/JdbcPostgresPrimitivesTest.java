package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcPostgresPrimitivesTest extends JdbcPrimitivesContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JdbcPostgresPrimitivesTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
