package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.MovingData;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.UpperBoundContract;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Walks that end at a bound. */
class JooqUpperBoundTest {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final Map<SQLDialect, Supplier<TestDatabase>> DATABASES = Map.of(
            SQLDialect.H2, TestDatabases::h2,
            SQLDialect.POSTGRES, TestDatabases::postgres,
            SQLDialect.MARIADB, TestDatabases::mariadb);

    @TestFactory
    Stream<DynamicTest> keepsItsBound() {
        return DATABASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().getName(), () -> {
                    try (TestDatabase database = entry.getValue().get()) {
                        DSLContext context = DSL.using(database.dataSource(), entry.getKey());
                        endsWithTheGreatestIdThereWas(context, database);
                        endsAtTheDatabasesTime(context, database);
                    }
                }));
    }

    private static void endsWithTheGreatestIdThereWas(DSLContext context, TestDatabase database) {
        WalkTable table = WalkTable.create(database);
        JooqPager<Long> pager = JooqPager.table(context, DSL.table("walk"))
                .uniqueKey(DSL.field("id"))
                .build(row -> row.get(0, Long.class));

        UpperBoundContract.check(table, pager);
        UpperBoundContract.check(table, pager.orderBy(List.of(SortKey.desc("nn1"))));
    }

    private static void endsAtTheDatabasesTime(DSLContext context, TestDatabase database) {
        context.execute("CREATE TABLE event (id bigint PRIMARY KEY, at timestamp NOT NULL)");
        context.execute("INSERT INTO event VALUES (1, '2020-01-01 00:00:00'), (2, '2020-01-02 00:00:00')");
        MovingData.UpToNow now = MovingData.upToNow("at");
        JooqPager<Long> jooq = JooqPager.table(context, DSL.table("event"))
                .uniqueKey(DSL.field("id"))
                .neverNull(DSL.field("at"))
                .orderBy(List.of(SortKey.asc("at")))
                .tokens(TOKENS)
                .movingData(now)
                .build(row -> row.get(0, Long.class))
                .binding("events");
        JdbcPager<Long> jdbc = JdbcPager.table(database.dataSource(), "event")
                .orderBy(SortKey.asc("at"))
                .tokens(TOKENS)
                .build(row -> row.getLong(1))
                .binding("events");

        PageResponse<Long> page = jooq.first(1);
        context.execute("INSERT INTO event VALUES (3, '2037-01-01 00:00:00')");

        for (PageResponse<Long> next : List.of(
                jooq.next(page.resumeToken().get()),
                jdbc.next(page.resumeToken().get()))) {
            assertThat(next.content()).containsExactly(2L);
            assertThat(next.metadata().hasNext()).isFalse();
        }
        PageRequest lagging = PageRequest.first().withMovingData(now.lagging(Duration.ofDays(3_650)));
        assertThat(jdbc.page(lagging).content()).isEqualTo(jooq.page(lagging).content());
        context.execute("DROP TABLE event");
        for (MovingData level : List.of(now, MovingData.upToGreatest("at"))) {
            assertThatExceptionOfType(PageFetchException.class)
                    .isThrownBy(() -> jooq.page(PageRequest.first().withMovingData(level)));
        }
    }
}
