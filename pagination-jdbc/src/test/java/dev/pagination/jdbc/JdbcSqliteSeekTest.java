package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.sqlite.ProgressHandler;

class JdbcSqliteSeekTest extends JdbcSeekContract {

    /** A row of a branch takes about 60 steps of SQLite's machine, a row read in vain 5. */
    private static final long MAX_STEPS = 250L * (SIZE + 1);

    JdbcSqliteSeekTest() {
        super(TestDatabases.sqlite());
    }

    /** The rowid is in every index. */
    @Override
    Stream<String> indexes() {
        return Stream.of("a", "a DESC, id", "s", "s, a", "s, a DESC", "s, x", "x");
    }

    @Override
    Stream<List<SortKey>> orders() {
        return Stream.of(
                List.of(SortKey.asc("id")),
                List.of(SortKey.desc("id")),
                List.of(SortKey.asc("a")),
                List.of(SortKey.desc("a")),
                List.of(SortKey.desc("a"), SortKey.asc("id")),
                List.of(SortKey.asc("s")),
                List.of(SortKey.asc("s"), SortKey.asc("a")),
                List.of(SortKey.asc("s"), SortKey.desc("a")),
                List.of(SortKey.asc("s"), SortKey.asc("x").nullsFirst()),
                List.of(SortKey.asc("x").nullsFirst()),
                List.of(SortKey.asc("x").nullsLast()),
                List.of(SortKey.desc("x").nullsFirst()),
                List.of(SortKey.desc("x").nullsLast()));
    }

    /** Looks at the plan, and counts the steps of SQLite's machine, of which every row read takes some. */
    @Override
    void check(Connection connection, RecordedStatement recorded) throws SQLException {
        assertThat(plan(connection, recorded))
                .as("the plan of %s", recorded)
                .anyMatch(line -> line.startsWith("SEARCH seek"))
                .noneMatch(line -> line.startsWith("SCAN seek"));
        assertThat(steps(connection, recorded)).as("the steps of %s", recorded).isLessThan(MAX_STEPS);
    }

    private static List<String> plan(Connection connection, RecordedStatement recorded) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + recorded.sql())) {
            recorded.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    plan.add(row.getString("detail"));
                }
            }
        }
        return plan;
    }

    private static long steps(Connection pooled, RecordedStatement recorded) throws SQLException {
        Connection connection = pooled.unwrap(org.sqlite.SQLiteConnection.class);
        AtomicLong steps = new AtomicLong();
        ProgressHandler.setHandler(connection, 1, new ProgressHandler() {
            @Override
            protected int progress() {
                steps.incrementAndGet();
                return 0;
            }
        });
        try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
            recorded.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    // Each row is a step of the machine.
                }
            }
        } finally {
            ProgressHandler.clearHandler(connection);
        }
        return steps.get();
    }
}
