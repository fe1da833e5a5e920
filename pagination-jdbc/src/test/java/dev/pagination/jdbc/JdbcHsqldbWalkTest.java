package dev.pagination.jdbc;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcHsqldbWalkTest extends JdbcWalkContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbWalkTest() {
        super(DATABASE, SqlDialect.HSQLDB, 5);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
