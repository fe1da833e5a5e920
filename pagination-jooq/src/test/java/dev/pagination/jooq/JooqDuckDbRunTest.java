package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqDuckDbRunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JooqDuckDbRunTest() {
        super(DATABASE, SQLDialect.DUCKDB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
