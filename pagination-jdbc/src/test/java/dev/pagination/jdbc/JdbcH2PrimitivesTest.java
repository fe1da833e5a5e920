package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcH2PrimitivesTest extends JdbcPrimitivesContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2PrimitivesTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
