package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcSqliteStatementsTest extends JdbcStatementsContract {

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JdbcSqliteStatementsTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
