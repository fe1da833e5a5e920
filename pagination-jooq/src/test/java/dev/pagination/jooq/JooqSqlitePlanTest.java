package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

class JooqSqlitePlanTest extends JooqReplayedPlanContract {

    /** A row of a branch takes about 60 steps of SQLite's machine, a row read in vain 5. */
    private static final long MAX_STEPS = 250L * (SIZE + 1);

    private static final TestDatabase DATABASE = TestDatabases.sqlite();

    JooqSqlitePlanTest() {
        super(DATABASE, SQLDialect.SQLITE);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    void createIndexes(DSLContext context) {
        context.execute("CREATE INDEX event_at ON event (at, id)");
        context.execute("CREATE INDEX event_at_down ON event (at, id DESC)");
        context.execute("CREATE INDEX event_maybe ON event (maybe, id)");
    }

    @Override
    Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager) {
        return Stream.of(
                pager.orderBy(AT.asc()),
                pager.orderBy(AT.desc()),
                pager.orderBy(AT.asc(), ID.desc()),
                pager.orderBy(MAYBE.asc().nullsFirst()),
                pager.orderBy(MAYBE.desc().nullsFirst()));
    }

    /** Counts the steps of SQLite's machine, of which every row read takes some. */
    @Override
    void check(Connection connection, RecordedStatement statement) throws SQLException {
        AtomicLong steps = new AtomicLong();
        SQLiteConnection counted = connection.unwrap(SQLiteConnection.class);
        ProgressHandler.setHandler(counted, 1, new ProgressHandler() {
            @Override
            protected int progress() {
                steps.incrementAndGet();
                return 0;
            }
        });
        try {
            run(counted, statement);
        } finally {
            ProgressHandler.clearHandler(counted);
        }

        assertThat(steps).as("the steps of %s", statement).hasPositiveValue().hasValueLessThan(MAX_STEPS);
    }
}
