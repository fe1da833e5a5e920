package dev.pagination.async.internal;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariaDbBusyRowsTest extends BusyRowsContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    MariaDbBusyRowsTest() {
        super(DATABASE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
