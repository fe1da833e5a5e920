package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaH2KeysTest extends JpaKeysContract {

    JpaH2KeysTest() {
        super(TestDatabases.h2());
    }
}
