package dev.pagination.benchmarks.advisor;

import dev.pagination.testkit.database.TestDatabases;

class AdviseH2Test extends AdviseContract {

    AdviseH2Test() {
        super(TestDatabases.h2());
    }
}
