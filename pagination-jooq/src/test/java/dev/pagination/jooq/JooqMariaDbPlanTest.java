package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqMariaDbPlanTest extends JooqPlanContract {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    JooqMariaDbPlanTest() {
        super(DATABASE, SQLDialect.MARIADB);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    void createIndexes(DSLContext context) {
        context.execute("CREATE INDEX event_at ON event (at, id)");
        context.execute("CREATE INDEX event_kind ON event (kind, at DESC, id DESC)");
        context.execute("CREATE INDEX event_maybe ON event (maybe, id)");
        context.execute("ANALYZE TABLE event");
    }

    @Override
    Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager) {
        return Stream.of(
                pager.orderBy(AT.desc()),
                pager.orderBy(KIND.asc(), AT.desc(), ID.desc()),
                pager.orderBy(MAYBE.asc().nullsFirst()),
                pager.orderBy(MAYBE.desc().nullsLast()));
    }
}
