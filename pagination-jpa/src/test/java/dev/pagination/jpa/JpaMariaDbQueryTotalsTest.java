package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbQueryTotalsTest extends JpaQueryTotalsContract {

    JpaMariaDbQueryTotalsTest() {
        super(TestDatabases.mariadb());
    }
}
