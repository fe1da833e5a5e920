package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbKeysTest extends JpaKeysContract {

    JpaMariaDbKeysTest() {
        super(TestDatabases.mariadb());
    }
}
