package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcH2TransactionTest extends JdbcTransactionContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2TransactionTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
