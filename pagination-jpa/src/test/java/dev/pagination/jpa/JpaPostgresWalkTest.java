package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresWalkTest extends JpaWalkContract {

    JpaPostgresWalkTest() {
        super(TestDatabases.postgres());
    }
}
