package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2TrapsTest extends JpaTrapsContract {

    JpaH2TrapsTest() {
        super(TestDatabases.h2());
    }
}
