package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageResponse;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.SQLDialect;

/** The same on a database that the plan guard cannot read; a subclass tells what a statement costs there. */
abstract class JooqReplayedPlanContract extends JooqPlanContract {

    JooqReplayedPlanContract(TestDatabase database, SQLDialect dialect) {
        super(database, dialect);
    }

    /** Fails if a statement of a page of {@value #SIZE} rows costs more than such a page should. */
    abstract void check(Connection connection, RecordedStatement statement) throws SQLException;

    @Override
    PageResponse<Integer> assertSeeks(Supplier<PageResponse<Integer>> reading) {
        recording().clear();
        PageResponse<Integer> page = reading.get();
        List<RecordedStatement> statements = recording().statements();
        assertThat(statements).isNotEmpty();
        try (Connection connection = recording().target().getConnection()) {
            for (RecordedStatement statement : statements) {
                check(connection, statement);
            }
        } catch (SQLException failure) {
            throw new AssertionError("The statements cannot be run again.", failure);
        }
        return page;
    }

    /** Runs a statement again, and reads its rows. */
    static void run(Connection connection, RecordedStatement recorded) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
            recorded.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    // What is counted is counted by the database.
                }
            }
        }
    }
}
