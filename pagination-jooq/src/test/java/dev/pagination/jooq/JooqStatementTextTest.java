package dev.pagination.jooq;

import static dev.pagination.jooq.Shop.AMOUNT;
import static dev.pagination.jooq.Shop.ID;
import static dev.pagination.jooq.Shop.NAME;
import static dev.pagination.jooq.Shop.PURCHASE;
import static dev.pagination.jooq.Shop.SHOPPER;
import static dev.pagination.jooq.Shop.SHOPPER_ID;
import static dev.pagination.jooq.Shop.STARS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageResponse;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A statement is written once for pages that differ in values only, and anew wherever jOOQ could write another. */
class JooqStatementTextTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static final DSLContext CONTEXT = DSL.using(RECORDING, SQLDialect.POSTGRES);
    private static final Field<Integer> REPLACED = DSL.field("replaced", Integer.class);

    @BeforeAll
    static void createTables() {
        Shop.create(CONTEXT);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void isWrittenOnceAndBindsTheSelectsOwnValuesEachTime() {
        CountingBinding counting = new CountingBinding();
        Condition condition = AMOUNT.gt(DSL.val(1, SQLDataType.OTHER.asConvertedDataType(counting)));
        JooqPager<Long> pager = pager(CONTEXT, condition);

        WalkContract.check(pager, ids(AMOUNT.gt(1)), 3);
        pager.stream().forEach(id -> {});
        int written = counting.written().get();
        RECORDING.clear();
        pager.stream().forEach(id -> {});

        assertThat(counting.written()).hasValue(written);
        assertThat(RECORDING.statements()).isNotEmpty();
    }

    @Test
    void isWrittenOnceForConditionsThatDifferInValuesOnly() {
        JooqPager<Long> pager = pager(CONTEXT, AMOUNT.ge(0));
        CountingBinding counting = new CountingBinding();
        DataType<Integer> counted = SQLDataType.OTHER.asConvertedDataType(counting);
        List<Integer> written = new ArrayList<>();

        for (int most = 4; most > 0; most--) {
            Condition condition = AMOUNT.le(DSL.val(most, counted));
            assertThat(pager.where(condition).first(30).content())
                    .as("at most %d", most)
                    .containsExactlyElementsOf(ids(AMOUNT.le(most)));
            written.add(counting.written().getAndSet(0));
        }

        // The condition alone is written for each, to know it again.
        assertThat(written.get(0)).isGreaterThan(written.get(1));
        assertThat(written.get(1)).isEqualTo(written.get(3));
    }

    @Test
    void isWrittenAnewForConditionsThatMakeTheirValuesWhenWritten() {
        JooqPager<Long> pager =
                JooqPager.table(CONTEXT, SHOPPER).uniqueKey(SHOPPER_ID).build(row -> row.get(0, Long.class));

        for (String part : List.of("d", "o", "le", "x")) {
            assertThat(pager.where(NAME.contains(part)).first(9).content())
                    .as(part)
                    .isEqualTo(CONTEXT.select(SHOPPER_ID)
                            .from(SHOPPER)
                            .where(NAME.like("%" + part + "%"))
                            .orderBy(SHOPPER_ID)
                            .fetch(SHOPPER_ID));
        }
        for (List<Integer> few : List.of(List.of(1, 2), List.of(3, 0), List.of(4))) {
            assertThat(pager(CONTEXT, DSL.noCondition())
                            .where(AMOUNT.in(few))
                            .first(30)
                            .content())
                    .containsExactlyElementsOf(ids(AMOUNT.in(few)));
        }
    }

    @Test
    void isWrittenForEachOrderOfOnePager() {
        JooqPager<Long> pager = pager(CONTEXT, DSL.noCondition());

        for (int round = 0; round < 2; round++) {
            assertThat(pager.orderBy(ID.asc()).first(3).content()).containsExactly(1L, 2L, 3L);
            assertThat(pager.orderBy(ID.desc()).first(3).content()).containsExactly(20L, 19L, 18L);
            assertThat(pager.where(ID.gt(5L)).orderBy(ID.asc()).first(2).content())
                    .containsExactly(6L, 7L);
        }
    }

    @Test
    void isTheSameTextForListenersAndDrivers() {
        List<String> logged = new ArrayList<>();
        JooqPager<Long> pager =
                pager(CONTEXT.configuration().derive(logging(logged)).dsl(), DSL.noCondition());
        PageResponse<Long> first = pager.first(2);
        RECORDING.clear();

        PageResponse<Long> second = pager.next(first.nextToken().orElseThrow());
        pager.next(second.nextToken().orElseThrow());

        assertThat(RECORDING.statements()).hasSize(2);
        assertThat(RECORDING.statements().stream().map(RecordedStatement::sql).distinct())
                .hasSize(1);
        assertThat(logged.subList(logged.size() - 2, logged.size()))
                .doesNotHaveDuplicates()
                .noneMatch(sql -> sql.contains("?"))
                .allMatch(sql -> sql.contains("\"amount\" = "));
    }

    @Test
    void isWrittenAnewWhereAVisitListenerMayWriteSomethingElse() {
        AtomicInteger least = new AtomicInteger(1);
        DSLContext listening = CONTEXT.configuration()
                .derive(new VisitListener() {
                    @Override
                    public void visitStart(VisitContext context) {
                        if (context.queryPart() == REPLACED) {
                            context.queryPart(DSL.inline(least.get()));
                        }
                    }
                })
                .dsl();

        followsWhatIsWritten(pager(listening, AMOUNT.ge(REPLACED)), least);
    }

    @Test
    void isWrittenAnewWhereAPartOfTheApplicationMayWriteSomethingElse() {
        AtomicInteger least = new AtomicInteger(1);
        Condition condition = CustomCondition.of(context -> context.visit(AMOUNT.ge(DSL.inline(least.get()))));
        Condition field = AMOUNT.ge(
                CustomField.of("least", SQLDataType.INTEGER, context -> context.visit(DSL.inline(least.get()))));
        Condition plain = DSL.condition(
                "{0}",
                new CustomQueryPart() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void accept(Context<?> context) {
                        context.visit(AMOUNT.ge(DSL.inline(least.get())));
                    }
                });

        followsWhatIsWritten(pager(CONTEXT, condition), least);
        followsWhatIsWritten(pager(CONTEXT, field), least);
        followsWhatIsWritten(pager(CONTEXT, plain), least);
    }

    @Test
    void isWrittenAnewWithOtherSettings() {
        JooqPager<Long> pager = pager(CONTEXT, DSL.noCondition());
        Settings upper = new Settings().withRenderKeywordCase(RenderKeywordCase.UPPER);
        List<Long> rows = pager.first(5).content();
        RECORDING.clear();

        List<Long> same = pager.on(DSL.using(RECORDING, SQLDialect.POSTGRES, upper))
                .first(5)
                .content();
        pager.first(5);

        assertThat(same).isEqualTo(rows);
        assertThat(RECORDING.statements().get(0).sql()).startsWith("SELECT ");
        assertThat(RECORDING.statements().get(1).sql()).startsWith("select ");
    }

    @Test
    void isWrittenWithItsValuesWhereSettingsAskForIt() {
        Settings inlining = new Settings().withStatementType(StatementType.STATIC_STATEMENT);
        DSLContext context = DSL.using(DATABASE.dataSource(), SQLDialect.POSTGRES, inlining);

        WalkContract.check(pager(context, DSL.noCondition()), ids(DSL.noCondition()), 3);
    }

    private static void followsWhatIsWritten(JooqPager<Long> pager, AtomicInteger least) {
        long before = pager.stream().count();
        least.set(3);

        long after = pager.stream().count();

        assertThat(before).isEqualTo(CONTEXT.fetchCount(PURCHASE, AMOUNT.ge(1)));
        assertThat(after).isEqualTo(CONTEXT.fetchCount(PURCHASE, AMOUNT.ge(3)));
        least.set(1);
    }

    private static List<Long> ids(Condition condition) {
        return CONTEXT.select(ID)
                .from(PURCHASE)
                .where(condition)
                .orderBy(AMOUNT.desc(), STARS.asc().nullsFirst(), ID)
                .fetch(ID);
    }

    private static ExecuteListener logging(List<String> logged) {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext execution) {
                Configuration configuration = execution.configuration();
                logged.add(DSL.using(configuration).renderInlined(execution.query()));
            }
        };
    }

    private static JooqPager<Long> pager(DSLContext context, Condition condition) {
        return JooqPager.table(context, PURCHASE)
                .where(condition)
                .uniqueKey(ID)
                .orderBy(AMOUNT.desc(), STARS.asc().nullsFirst())
                .build(row -> row.get(0, Long.class));
    }
}
