package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqPostgresJsonTest extends JooqJsonContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JooqPostgresJsonTest() {
        super(DATABASE, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
