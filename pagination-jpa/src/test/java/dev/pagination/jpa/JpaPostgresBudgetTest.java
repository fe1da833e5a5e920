package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabases;

class JpaPostgresBudgetTest extends JpaBudgetContract {

    JpaPostgresBudgetTest() {
        super(
                TestDatabases.postgres(),
                (builder, query, root) -> builder.isNotNull(builder.function(
                        "concat", String.class, builder.function("pg_sleep", String.class, builder.literal(0.01)))));
    }
}
