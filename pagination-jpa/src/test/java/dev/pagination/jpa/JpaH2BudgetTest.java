package dev.pagination.jpa;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class JpaH2BudgetTest extends JpaBudgetContract {

    JpaH2BudgetTest() {
        super(
                sleeping(TestDatabases.h2()),
                (builder, query, root) -> builder.isNull(builder.function("SLEEP", String.class, builder.literal(10))));
    }

    private static TestDatabase sleeping(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS SLEEP FOR 'java.lang.Thread.sleep(long)'");
            return database;
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be prepared.", failure);
        }
    }
}
