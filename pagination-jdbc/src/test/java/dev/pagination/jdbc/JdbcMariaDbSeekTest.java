package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

class JdbcMariaDbSeekTest extends JdbcSeekContract {

    JdbcMariaDbSeekTest() {
        super(TestDatabases.mariadb());
    }

    @Override
    Stream<String> indexes() {
        return Stream.of("a, id", "a DESC, id", "s, a, id", "s, a DESC, id DESC", "x, id");
    }

    @Override
    Stream<List<SortKey>> orders() {
        return Stream.of(
                List.of(SortKey.asc("id")),
                List.of(SortKey.asc("a")),
                List.of(SortKey.desc("a")),
                List.of(SortKey.desc("a"), SortKey.asc("id")),
                List.of(SortKey.asc("s"), SortKey.asc("a")),
                List.of(SortKey.asc("s"), SortKey.desc("a")),
                List.of(SortKey.asc("x").nullsFirst()),
                List.of(SortKey.asc("x").nullsLast()),
                List.of(SortKey.desc("x").nullsFirst()),
                List.of(SortKey.desc("x").nullsLast()));
    }

    @Override
    void check(Connection connection, RecordedStatement recorded) throws SQLException {
        assertThat(rowsRead(connection, recorded))
                .as("rows read by %s", recorded)
                .isLessThan(10 * (SIZE + 1));
    }

    /** Counts the rows read from tables and indexes, those of the union's temporary tables included. */
    static long rowsRead(Connection connection, RecordedStatement recorded) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute("FLUSH STATUS");
            try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
                recorded.bind(statement);
                statement.executeQuery().close();
            }
            long reads = 0;
            // Rows that the engine skips by an index condition are not among the rows it returns.
            try (ResultSet row = session.executeQuery("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'"
                    + " OR Variable_name = 'Handler_icp_attempts'")) {
                while (row.next()) {
                    reads += row.getLong(2);
                }
            }
            return reads;
        }
    }
}
