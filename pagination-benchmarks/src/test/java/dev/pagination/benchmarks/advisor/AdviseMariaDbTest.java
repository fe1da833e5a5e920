package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabases;

class AdviseMariaDbTest extends AdviseContract {

    AdviseMariaDbTest() {
        super(TestDatabases.mariadb());
    }
}
