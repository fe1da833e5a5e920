package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A page costs the same at every depth on PostgreSQL, with the binds of jOOQ's statements. */
class JooqPostgresPlanTest {

    private static final int ROWS = 20_000;
    private static final int SIZE = 20;
    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static final DSLContext CONTEXT = DSL.using(RECORDING, SQLDialect.POSTGRES);

    private static final Field<Integer> ID = field(name("event", "id"), INTEGER.notNull());
    private static final Field<LocalDateTime> AT = field(name("event", "at"), LOCALDATETIME.notNull());
    private static final Field<Integer> KIND = field(name("event", "kind"), INTEGER.notNull());
    private static final Field<Integer> MAYBE = field(name("event", "maybe"), INTEGER);
    private static final Field<String> NOTE = field(name("event", "note"), VARCHAR.notNull());

    private static JooqPager<Integer> pager;

    @BeforeAll
    static void createTable() {
        CONTEXT.execute("CREATE TABLE event (id integer PRIMARY KEY, at timestamp NOT NULL, kind integer NOT NULL,"
                + " maybe integer, note text NOT NULL)");
        CONTEXT.execute("INSERT INTO event SELECT i, timestamp '2026-01-01' + (i * 7919 % " + ROWS
                + ") / 5 * interval '1 second', i % 4, CASE WHEN i % 10 < 3 THEN NULL ELSE i * 13 % 7001 END,"
                + " 'a note that makes the row wider than the index, number ' || i FROM generate_series(1, " + ROWS
                + ") i");
        CONTEXT.execute("CREATE INDEX ON event (at, id)");
        CONTEXT.execute("CREATE INDEX ON event (kind, at DESC, id)");
        CONTEXT.execute("CREATE INDEX ON event (maybe, id)");
        CONTEXT.execute("CREATE INDEX ON event (lower(note), id)");
        CONTEXT.execute("VACUUM ANALYZE event");
        pager = JooqPager.table(CONTEXT, table(name("event")))
                .uniqueKey(ID)
                .key(lower(NOTE).as("note_lower"))
                .neverNull(lower(NOTE))
                .build(row -> row.get(0, Integer.class));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @TestFactory
    Stream<DynamicTest> readsAboutAsManyRowsAsThePageHas() {
        return Stream.of(
                        pager,
                        pager.orderBy(AT.desc()),
                        pager.orderBy(KIND.asc(), AT.desc(), ID.asc()),
                        pager.orderBy(MAYBE.asc().nullsFirst()),
                        pager.orderBy(MAYBE.desc().nullsLast()),
                        pager.orderBy(lower(NOTE).desc()))
                .map(ordered -> DynamicTest.dynamicTest(ordered.ordering().describe(), () -> assertSeeks(ordered)));
    }

    private static void assertSeeks(JooqPager<Integer> ordered) {
        PlanGuard guard = PlanGuard.postgres(RECORDING);

        PageResponse<Integer> first = guard.assertSeeks(() -> ordered.first(SIZE));
        guard.assertSeeks(() -> ordered.next(first.nextToken().orElseThrow()));
        for (int percent : List.of(10, 90)) {
            CursorToken deep =
                    ordered.page(PageRequest.ofPage(ROWS / 100 * percent, 1)).token(0);
            guard.assertSeeks(() -> ordered.page(PageRequest.after(deep).withSize(SIZE)));
            PageResponse<Integer> before = guard.assertSeeks(
                    () -> ordered.page(PageRequest.before(deep).withSize(SIZE)));
            assertThat(before.content()).hasSize(SIZE);
        }
    }
}
