package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbQueryTest extends JpaQueryContract {

    JpaMariaDbQueryTest() {
        super(TestDatabases.mariadb());
    }
}
