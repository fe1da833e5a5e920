package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2WalkTest extends JpaWalkContract {

    JpaH2WalkTest() {
        super(TestDatabases.h2());
    }
}
