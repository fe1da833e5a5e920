package dev.pagination.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StatementDeadlineTest {

    private static final String LONG = "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000000000) WHERE MOD(X, 7) = 3";

    /** H2 takes no notice of a cancel while nothing is executed. */
    @Test
    @Timeout(60)
    void stopsAStatementThatBeganAfterItsTimeWasUp() throws SQLException {
        try (TestDatabase database = TestDatabases.h2();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                StatementDeadline deadline = StatementDeadline.start(statement, Duration.ofMillis(1))) {
            while (!deadline.passed()) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> statement.executeQuery(LONG))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            stopped -> assertThat(stopped.getSQLState()).isEqualTo("57014"));
        }
    }
}
