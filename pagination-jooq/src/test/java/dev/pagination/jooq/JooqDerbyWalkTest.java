package dev.pagination.jooq;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqDerbyWalkTest extends JooqWalkContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JooqDerbyWalkTest() {
        super(DATABASE, SQLDialect.DERBY, SqlDialect.DERBY, 23);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
