package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqH2SettingsTest extends JooqSettingsContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JooqH2SettingsTest() {
        super(DATABASE, SQLDialect.H2);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
