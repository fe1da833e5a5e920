package dev.pagination.testkit.plan;

import dev.pagination.testkit.database.TestDatabases;

class H2CountedPlansTest extends CountedPlansContract {

    H2CountedPlansTest() {
        super(TestDatabases.h2());
    }
}
