package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabases;

class AdvisePostgresTest extends AdviseContract {

    AdvisePostgresTest() {
        super(TestDatabases.postgres());
    }
}
