package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;

class AdvisePostgresTest extends AdviseContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    AdvisePostgresTest() {
        super(DATABASE, urlOf(DATABASE));
    }
}
