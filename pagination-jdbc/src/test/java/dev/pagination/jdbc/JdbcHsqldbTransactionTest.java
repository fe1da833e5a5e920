package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcHsqldbTransactionTest extends JdbcTransactionContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JdbcHsqldbTransactionTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
