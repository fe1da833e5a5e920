package dev.pagination.jooq;

import static org.jooq.impl.DSL.lower;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;

class JooqPostgresPlanTest extends JooqPlanContract {

    private static final TestDatabase DATABASE = TestDatabases.postgres();

    JooqPostgresPlanTest() {
        super(DATABASE, SQLDialect.POSTGRES);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    void createIndexes(DSLContext context) {
        context.execute("CREATE INDEX ON event (at, id)");
        context.execute("CREATE INDEX ON event (kind, at DESC, id)");
        context.execute("CREATE INDEX ON event (maybe, id)");
        context.execute("CREATE INDEX ON event (lower(note), id)");
        context.execute("VACUUM ANALYZE event");
    }

    @Override
    JooqPagerBuilder<?> define(JooqPagerBuilder<?> builder) {
        return builder.key(lower(NOTE).as("note_lower")).neverNull(lower(NOTE));
    }

    @Override
    Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager) {
        return Stream.of(
                pager.orderBy(AT.desc()),
                pager.orderBy(KIND.asc(), AT.desc(), ID.asc()),
                pager.orderBy(MAYBE.asc().nullsFirst()),
                pager.orderBy(MAYBE.desc().nullsLast()),
                pager.orderBy(lower(NOTE).desc()));
    }
}
