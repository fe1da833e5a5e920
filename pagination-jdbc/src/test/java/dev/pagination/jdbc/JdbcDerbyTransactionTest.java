package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcDerbyTransactionTest extends JdbcTransactionContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JdbcDerbyTransactionTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
