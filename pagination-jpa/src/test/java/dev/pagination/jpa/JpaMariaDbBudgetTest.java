package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaMariaDbBudgetTest extends JpaBudgetContract {

    JpaMariaDbBudgetTest() {
        super(
                TestDatabases.mariadb(),
                (builder, query, root) ->
                        builder.equal(builder.function("sleep", Integer.class, builder.literal(0.01)), 0));
    }
}
