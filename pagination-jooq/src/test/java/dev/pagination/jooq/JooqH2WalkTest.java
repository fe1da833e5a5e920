package dev.pagination.jooq;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqH2WalkTest extends JooqWalkContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JooqH2WalkTest() {
        super(DATABASE, SQLDialect.H2, SqlDialect.H2);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
