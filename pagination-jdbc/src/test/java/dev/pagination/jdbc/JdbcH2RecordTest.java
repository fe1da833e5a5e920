package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class JdbcH2RecordTest extends JdbcRecordContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JdbcH2RecordTest() {
        super(DATABASE, "varbinary(9)", "X'ff00'");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
