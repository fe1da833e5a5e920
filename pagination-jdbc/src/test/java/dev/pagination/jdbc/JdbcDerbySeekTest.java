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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class JdbcDerbySeekTest extends JdbcSeekContract {

    /** How many rows have NULL in {@code x}. */
    private static final int NULLS = 6_000;

    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

    JdbcDerbySeekTest() {
        super(TestDatabases.derby());
    }

    /** An index for each direction, because none is read backward. */
    @Override
    Stream<String> indexes() {
        return Stream.of(
                "id DESC",
                "a, id",
                "a DESC, id DESC",
                "a DESC, id",
                "a, id DESC",
                "s, a, id",
                "s DESC, a DESC, id DESC",
                "x, id",
                "x DESC, id DESC");
    }

    @Override
    Stream<List<SortKey>> orders() {
        return Stream.of(
                List.of(SortKey.asc("id")),
                List.of(SortKey.asc("a")),
                List.of(SortKey.desc("a"), SortKey.asc("id")),
                List.of(SortKey.asc("s"), SortKey.asc("a")),
                List.of(SortKey.asc("x").nullsLast()),
                List.of(SortKey.asc("x").nullsFirst()),
                List.of(SortKey.desc("x").nullsLast()));
    }

    /** Adds up the rows that the statement's scans visited. What is not NULL is found by reading the NULLs, but no more. */
    @Override
    void check(Connection connection, RecordedStatement recorded) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
                recorded.bind(statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        // The statistics are those of a result that was read.
                    }
                }
            }
            try (ResultSet row = session.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                row.next();
                Matcher scan = VISITED.matcher(row.getString(1));
                long visited = 0;
                int scans = 0;
                while (scan.find()) {
                    visited += Long.parseLong(scan.group(1));
                    scans++;
                }
                assertThat(scans).as("the scans of %s", recorded).isPositive();
                int most = 10 * (SIZE + 1) + (recorded.sql().contains(" NULL") ? NULLS : 0);
                assertThat(visited).as("the rows visited by %s", recorded).isLessThan(most);
            }
        }
    }
}
