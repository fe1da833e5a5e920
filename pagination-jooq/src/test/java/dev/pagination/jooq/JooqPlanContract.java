package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row5;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A page costs the same at every depth, with the binds of jOOQ's statements; a subclass names database and indexes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqPlanContract {

    static final Field<Integer> ID = field(name("event", "id"), INTEGER.notNull());
    static final Field<LocalDateTime> AT =
            field(name("event", "at"), LOCALDATETIME(0).notNull());
    static final Field<Integer> KIND = field(name("event", "kind"), INTEGER.notNull());
    static final Field<Integer> MAYBE = field(name("event", "maybe"), INTEGER);
    static final Field<String> NOTE = field(name("event", "note"), VARCHAR(80).notNull());

    private static final int ROWS = 20_000;
    static final int SIZE = 20;
    private static final int BATCH = 1_000;

    private final RecordingDataSource recording;
    private final DSLContext context;
    private JooqPager<Integer> pager;

    JooqPlanContract(TestDatabase database, SQLDialect dialect) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.context = DSL.using(recording, dialect);
    }

    /** Creates what the orders need, and has statistics taken. */
    abstract void createIndexes(DSLContext context);

    abstract Stream<JooqPager<Integer>> ordered(JooqPager<Integer> pager);

    /** More before the pager is built, such as keys that are expressions. */
    JooqPagerBuilder<?> define(JooqPagerBuilder<?> builder) {
        return builder;
    }

    @BeforeAll
    void createTable() {
        context.createTable(table(name("event")))
                .columns(ID, AT, KIND, MAYBE, NOTE)
                .primaryKey(ID)
                .execute();
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        List<Row5<Integer, LocalDateTime, Integer, Integer, String>> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            rows.add(DSL.row(
                    i,
                    start.plusSeconds(i * 7919L % ROWS / 5),
                    i % 4,
                    i % 10 < 3 ? null : i * 13 % 7001,
                    "a note that makes the row wider than the index, number " + i));
            if (rows.size() == BATCH) {
                context.insertInto(table(name("event")), ID, AT, KIND, MAYBE, NOTE)
                        .valuesOfRows(rows)
                        .execute();
                rows.clear();
            }
        }
        createIndexes(context);
        pager = define(JooqPager.table(context, table(name("event"))).uniqueKey(ID))
                .build(row -> row.get(0, Integer.class));
    }

    @TestFactory
    Stream<DynamicTest> readsAboutAsManyRowsAsThePageHas() {
        return Stream.concat(Stream.of(pager), ordered(pager))
                .map(ordered -> DynamicTest.dynamicTest(ordered.ordering().describe(), () -> walk(ordered)));
    }

    /** Reads a page and asserts that each of its statements reads little more than the page. */
    PageResponse<Integer> assertSeeks(Supplier<PageResponse<Integer>> reading) {
        return PlanGuard.of(recording).assertSeeks(reading);
    }

    /** What the pager ran. */
    RecordingDataSource recording() {
        return recording;
    }

    private void walk(JooqPager<Integer> ordered) {
        PageResponse<Integer> first = assertSeeks(() -> ordered.first(SIZE));
        assertSeeks(() -> ordered.next(first.nextToken().orElseThrow()));
        for (int percent : List.of(10, 90)) {
            CursorToken deep =
                    ordered.page(PageRequest.ofPage(ROWS / 100 * percent, 1)).token(0);
            assertSeeks(() -> ordered.page(PageRequest.after(deep).withSize(SIZE)));
            PageResponse<Integer> before =
                    assertSeeks(() -> ordered.page(PageRequest.before(deep).withSize(SIZE)));
            assertThat(before.content()).hasSize(SIZE);
        }
    }
}
