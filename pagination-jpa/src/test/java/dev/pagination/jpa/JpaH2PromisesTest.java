package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2PromisesTest extends JpaPromisesContract {

    JpaH2PromisesTest() {
        super(TestDatabases.h2());
    }
}
