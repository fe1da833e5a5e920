package dev.pagination.benchmarks.advisor.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.benchmarks.advisor.input.Credentials;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdvisedDatabaseTest {

    private static final String LONG =
            "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 10000) a, SYSTEM_RANGE(1, 10000) b WHERE a.X <> b.X";

    @Test
    void limitsTheSessionsOfH2SoThatNoStatementNeedsBeTold() throws SQLException {
        try (AdvisedDatabase database =
                        AdvisedDatabase.at(new Credentials("jdbc:h2:mem:limited", "", ""), Duration.ofSeconds(1));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(database.statementTimeout()).isEmpty();
            assertThatThrownBy(() -> statement.executeQuery(LONG)).isInstanceOf(SQLTimeoutException.class);
        }
    }
}
