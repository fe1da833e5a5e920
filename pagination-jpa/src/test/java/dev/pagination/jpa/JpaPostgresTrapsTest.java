package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresTrapsTest extends JpaTrapsContract {

    JpaPostgresTrapsTest() {
        super(TestDatabases.postgres());
    }
}
