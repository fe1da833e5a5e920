package dev.pagination.jooq;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqH2PlanTest extends JooqPlanContract {

    private static final TestDatabase DATABASE = TestDatabases.h2();

    JooqH2PlanTest() {
        super(DATABASE, SQLDialect.H2);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    void createIndexes(DSLContext context) {
        context.execute("CREATE INDEX \"event_at\" ON \"event\" (\"at\", \"id\")");
        context.execute("CREATE INDEX \"event_at_down\" ON \"event\" (\"at\", \"id\" DESC)");
        context.execute("ANALYZE");
    }

    /** Of a row value H2 bounds an index by the first key only, so each page reads the rows tied on it. */
    @Override
    Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager) {
        return Stream.of(pager.orderBy(AT.asc()), pager.orderBy(AT.desc()), pager.orderBy(AT.asc(), ID.desc()));
    }
}
