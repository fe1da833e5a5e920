package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqHsqldbPlanTest extends JooqReplayedPlanContract {

    private static final TestDatabase DATABASE = TestDatabases.hsqldb();

    JooqHsqldbPlanTest() {
        super(DATABASE, SQLDialect.HSQLDB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    void createIndexes(DSLContext context) {
        context.execute("CREATE INDEX event_at ON \"event\" (\"at\", \"id\")");
        context.execute("CREATE INDEX event_kind ON \"event\" (\"kind\", \"at\", \"id\")");
        context.execute("CREATE INDEX event_maybe ON \"event\" (\"maybe\", \"id\")");
    }

    @Override
    Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager) {
        return Stream.of(
                pager.orderBy(AT.asc()),
                pager.orderBy(AT.desc()),
                pager.orderBy(KIND.desc(), AT.desc()),
                pager.orderBy(MAYBE.asc().nullsFirst()),
                pager.orderBy(MAYBE.desc().nullsLast()));
    }

    /** HSQLDB counts nothing; its plan says that each scan is in the order of an index, and one behind a place a range of it. */
    @Override
    void check(Connection connection, RecordedStatement statement) throws SQLException {
        List<String> plan = plan(connection, statement);
        long scans = count(plan, "table=event");

        assertThat(scans).as("the scans of %s", statement).isPositive();
        assertThat(plan.stream().filter(line -> line.startsWith("uses index")).count())
                .as("the orders by index in the plan of %s", statement)
                .isGreaterThanOrEqualTo(scans);
        if (!statement.bindings().isEmpty()) {
            assertThat(count(plan, "access=INDEX PRED"))
                    .as("the ranges in the plan of %s", statement)
                    .isEqualTo(scans);
        }
    }

    private static long count(List<String> plan, String line) {
        return plan.stream().filter(line::equals).count();
    }

    private static List<String> plan(Connection connection, RecordedStatement recorded) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN PLAN FOR " + recorded.sql());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                plan.add(row.getString(1).strip());
            }
        }
        return plan;
    }
}
