package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;

class AdviseH2Test extends AdviseContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    AdviseH2Test() {
        super(DATABASE, urlOf(DATABASE));
    }
}
