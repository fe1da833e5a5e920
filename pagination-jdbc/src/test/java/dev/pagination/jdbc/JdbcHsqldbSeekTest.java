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
import java.util.stream.Stream;

class JdbcHsqldbSeekTest extends JdbcSeekContract {

    JdbcHsqldbSeekTest() {
        super(TestDatabases.hsqldb());
    }

    @Override
    Stream<String> indexes() {
        return Stream.of("a, id", "s, a, id", "x, id");
    }

    @Override
    Stream<List<SortKey>> orders() {
        return Stream.of(
                List.of(SortKey.asc("id")),
                List.of(SortKey.desc("id")),
                List.of(SortKey.asc("a")),
                List.of(SortKey.desc("a")),
                List.of(SortKey.asc("s"), SortKey.asc("a")),
                List.of(SortKey.desc("s"), SortKey.desc("a")),
                List.of(SortKey.asc("x").nullsFirst()),
                List.of(SortKey.asc("x").nullsLast()),
                List.of(SortKey.desc("x").nullsFirst()),
                List.of(SortKey.desc("x").nullsLast()));
    }

    /** HSQLDB counts nothing; its plan says of each branch that a range of an index is read, and in the order. */
    @Override
    void check(Connection connection, RecordedStatement recorded) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN PLAN FOR " + recorded.sql());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                plan.add(row.getString(1).strip());
            }
        }
        long scans = plan.stream().filter("table=SEEK"::equals).count();

        assertThat(scans).as("the scans of %s", recorded).isPositive();
        assertThat(plan.stream().filter("access=INDEX PRED"::equals).count())
                .as("the ranges in the plan of %s", recorded)
                .isEqualTo(scans);
        assertThat(plan.stream().filter(line -> line.startsWith("uses index")).count())
                .as("the orders by index in the plan of %s", recorded)
                .isGreaterThanOrEqualTo(scans);
    }
}
