package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresQueryTest extends JpaQueryContract {

    JpaPostgresQueryTest() {
        super(TestDatabases.postgres());
    }
}
