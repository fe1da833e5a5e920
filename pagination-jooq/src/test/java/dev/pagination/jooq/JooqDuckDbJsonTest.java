package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqDuckDbJsonTest extends JooqJsonContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JooqDuckDbJsonTest() {
        super(DATABASE, SQLDialect.DUCKDB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
