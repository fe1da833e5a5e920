package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresPromisesTest extends JpaPromisesContract {

    JpaPostgresPromisesTest() {
        super(TestDatabases.postgres());
    }
}
