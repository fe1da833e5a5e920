package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqDerbyPlanTest extends JooqReplayedPlanContract {

    private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");
    private static final TestDatabase DATABASE = TestDatabases.derby();

    JooqDerbyPlanTest() {
        super(DATABASE, SQLDialect.DERBY);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** One for each direction, because none is read backward. */
    @Override
    void createIndexes(DSLContext context) {
        context.execute("CREATE INDEX event_down ON \"event\" (\"id\" DESC)");
        context.execute("CREATE INDEX event_at ON \"event\" (\"at\", \"id\")");
        context.execute("CREATE INDEX event_at_down ON \"event\" (\"at\" DESC, \"id\" DESC)");
        context.execute("CREATE INDEX event_mixed ON \"event\" (\"at\" DESC, \"id\")");
        context.execute("CREATE INDEX event_mixed_down ON \"event\" (\"at\", \"id\" DESC)");
    }

    /** None with NULL: what is not NULL is found by reading the NULLs. */
    @Override
    Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager) {
        return Stream.of(pager.orderBy(AT.asc()), pager.orderBy(AT.desc()), pager.orderBy(AT.desc(), ID.asc()));
    }

    /** Adds up the rows that the statement's scans visited. */
    @Override
    void check(Connection connection, RecordedStatement recorded) throws SQLException {
        try (Statement session = connection.createStatement()) {
            session.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            run(connection, recorded);
            try (ResultSet row = session.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                row.next();
                List<Long> visited = VISITED.matcher(row.getString(1))
                        .results()
                        .map(scan -> Long.parseLong(scan.group(1)))
                        .toList();

                assertThat(visited).as("the scans of %s", recorded).isNotEmpty();
                assertThat(visited.stream().mapToLong(rows -> rows).sum())
                        .as("the rows visited by %s", recorded)
                        .isLessThan(10 * (SIZE + 1));
            }
        }
    }
}
