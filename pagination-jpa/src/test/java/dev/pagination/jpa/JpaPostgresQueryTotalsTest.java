package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresQueryTotalsTest extends JpaQueryTotalsContract {

    JpaPostgresQueryTotalsTest() {
        super(TestDatabases.postgres());
    }
}
