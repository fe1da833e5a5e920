package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqPostgresSettingsTest extends JooqSettingsContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JooqPostgresSettingsTest() {
        super(DATABASE, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
