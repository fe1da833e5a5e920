package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresKeysTest extends JpaKeysContract {

    JpaPostgresKeysTest() {
        super(TestDatabases.postgres());
    }
}
