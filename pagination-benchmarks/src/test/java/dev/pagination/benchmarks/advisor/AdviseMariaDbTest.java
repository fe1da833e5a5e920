package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;

class AdviseMariaDbTest extends AdviseContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    AdviseMariaDbTest() {
        super(DATABASE, urlOf(DATABASE));
    }
}
