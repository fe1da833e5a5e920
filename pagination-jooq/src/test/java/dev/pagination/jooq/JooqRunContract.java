package dev.pagination.jooq;

import static dev.pagination.jooq.Shop.AMOUNT;
import static dev.pagination.jooq.Shop.ID;
import static dev.pagination.jooq.Shop.PURCHASE;
import static dev.pagination.jooq.Shop.STARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.TokenContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** How a pager runs in its configuration, and which tokens it takes; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqRunContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private final List<String> heard = new ArrayList<>();
    private final DSLContext context;
    private JooqPager<Long> pager;

    JooqRunContract(TestDatabase database, SQLDialect dialect) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
        this.context = DSL.using(new DefaultConfiguration()
                .set(recording)
                .set(dialect)
                .set(new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED))
                .set(new Listener(heard)));
    }

    /** Hears of each statement. */
    private record Listener(List<String> heard) implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext execution) {
            heard.add(execution.sql());
        }
    }

    @BeforeAll
    void createTables() {
        Shop.create(context);
        pager = JooqPager.table(context, PURCHASE)
                .uniqueKey(ID)
                .orderBy(AMOUNT.desc(), STARS.asc().nullsFirst())
                .tokens(TOKENS)
                .build(row -> row.get(0, Long.class));
    }

    @Test
    void exchangesTokensWithJdbc() {
        JdbcPager<Long> jdbc = JdbcPager.table(database.dataSource(), "purchase")
                .orderBy(SortKey.desc("amount"), SortKey.asc("stars").nullsFirst())
                .tokens(TOKENS)
                .build(row -> row.getLong("id"))
                .where("stars < ? OR stars IS NULL", 3)
                .binding("few stars", 3);
        JooqPager<Long> jooq = pager.where(STARS.lt(3).or(STARS.isNull())).binding("few stars", 3);
        List<Long> all = jdbc.stream().toList();

        assertThat(jooq.ordering()).isEqualTo(jdbc.ordering());
        assertThat(jooq.stream().toList()).isEqualTo(all);
        assertThat(jooq.next(jdbc.first(4).nextToken().orElseThrow()).content()).isEqualTo(all.subList(4, 8));
        assertThat(jdbc.next(jooq.first(5).nextToken().orElseThrow()).content()).isEqualTo(all.subList(5, 10));
        assertThat(jooq.previous(jdbc.last(4).previousToken().orElseThrow()).content())
                .isEqualTo(all.subList(all.size() - 8, all.size() - 4));
    }

    @Test
    void refusesTokensOfOtherRows() {
        JooqPager<Long> bound = pager.binding("purchases", 1);

        refuses(pager, token(pager.where(ID.gt(0L))), Reason.OTHER_FILTER);
        refuses(pager.where(ID.gt(0L)), token(pager.where(ID.gt(1L))), Reason.OTHER_FILTER);
        refuses(bound, token(pager), Reason.OTHER_FILTER);
        refuses(bound, token(pager.binding("purchases", 2)), Reason.OTHER_FILTER);
        refuses(bound.where(ID.gt(0L)), token(bound), Reason.OTHER_FILTER);
        refuses(pager, token(pager.orderBy(ID.asc())), Reason.OTHER_ORDERING);
        refuses(pager, token(pager.scope("tenant")), Reason.NOT_AUTHENTIC);
        TokenContract.of(pager, recording).check(token(pager));
    }

    @Test
    void bindsTokensToTheExpressionsOfKeysOrToTheNameGivenForThem() {
        JooqPager<Long> negated = ordered(AMOUNT.mul(-1));
        JooqPager<Long> raised = ordered(AMOUNT.plus(1));

        assertThat(negated.ordering()).isEqualTo(raised.ordering());
        refuses(negated, token(raised), Reason.OTHER_FILTER);
        refuses(negated.binding("by -amount"), token(raised.binding("by amount")), Reason.OTHER_FILTER);
        assertThat(raised.binding("a").next(token(negated.binding("a"))).content())
                .isNotEmpty();
    }

    private JooqPager<Long> ordered(Field<Integer> key) {
        return JooqPager.table(context, PURCHASE)
                .uniqueKey(ID)
                .orderBy(key.as("place").asc())
                .tokens(TOKENS)
                .build(row -> row.get(0, Long.class));
    }

    /** How many statements a page behind a place runs; one, unless the database wants the look behind the page apart. */
    int statementsOfAPage() {
        return 1;
    }

    @Test
    void runsAPageInStatementsThatListenersHear() {
        CursorToken token = token(pager);
        heard.clear();
        recording.clear();

        pager.next(token);

        assertThat(heard).hasSize(statementsOfAPage());
        assertThat(recording.statements()).hasSize(statementsOfAPage());
    }

    @Test
    void countsInStatementsThatListenersHear() {
        PageRequest request = PageRequest.first(2);
        CountStrategy budgeted = CountStrategy.separate().within(Duration.ofMinutes(1));
        boolean snapshots = database.capabilities().contains(Capability.SNAPSHOT_READS);
        for (CountStrategy strategy :
                List.of(CountStrategy.separate(), CountStrategy.bounded(3), CountStrategy.snapshot(), budgeted)) {
            heard.clear();
            recording.clear();

            pager.page(request.withCount(strategy));

            assertThat(heard)
                    .as("%s", strategy)
                    .hasSize(snapshots || !(strategy instanceof CountStrategy.Snapshot) ? 2 : 1)
                    .isEqualTo(recording.statements().stream()
                            .map(RecordedStatement::sql)
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> writesAStatementOnceForPagesThatDifferInValuesOnly() {
        CountingBinding counting = new CountingBinding();
        JooqPager<Long> counted = JooqPager.table(context, PURCHASE)
                .where(AMOUNT.ge(DSL.val(0, SQLDataType.OTHER.asConvertedDataType(counting))))
                .uniqueKey(ID)
                .build(row -> row.get(0, Long.class));
        // The first page, those behind a value, and those behind NULL.
        return Stream.of(
                writes(counted, counting, 2),
                writes(counted.orderBy(AMOUNT.desc(), ID.desc()), counting, 2),
                writes(counted.orderBy(AMOUNT.desc(), ID.asc()), counting, 2),
                writes(counted.orderBy(STARS.asc().nullsFirst()), counting, 3),
                writes(counted.orderBy(STARS.desc().nullsLast()), counting, 3));
    }

    private static DynamicTest writes(JooqPager<Long> ordered, CountingBinding counting, int statements) {
        return DynamicTest.dynamicTest(ordered.ordering().describe(), () -> {
            List<Integer> written = new ArrayList<>();
            counting.written().set(0);
            PageResponse<Long> page = ordered.first(2);
            written.add(counting.written().getAndSet(0));
            while (page.metadata().hasNext()) {
                page = ordered.next(page.nextToken().orElseThrow());
                written.add(counting.written().getAndSet(0));
            }

            assertThat(written).hasSize(10).filteredOn(times -> times > 0).hasSize(statements);
        });
    }

    @Test
    void isNotCutOffByTheSettings() {
        Settings few = SettingsTools.clone(context.settings()).withMaxRows(2);
        JooqPager<Long> cut = pager.on(context.configuration().derive(few).dsl());

        assertThat(cut.first(5).content()).hasSize(5);
        assertThat(cut.stream()).hasSize(20);
    }

    @Test
    void joinsATransaction() {
        long before = pager.stream().count();

        context.transaction(configuration -> {
            DSLContext inside = configuration.dsl();
            inside.insertInto(PURCHASE, ID, AMOUNT).values(900L, 1).execute();
            JooqPager<Long> joined = pager.on(inside);
            assertThat(joined.stream().count()).isEqualTo(before + 1);
            assertThat(joined.page(PageRequest.first(3).withCount(CountStrategy.snapshot()))
                            .total()
                            .exact())
                    .hasValue(before + 1);
            inside.deleteFrom(PURCHASE).where(ID.eq(900L)).execute();
        });

        assertThat(pager.stream().count()).isEqualTo(before);
    }

    @Test
    void estimatesByThePlannerWhereThereIsOne() {
        Total total = pager.page(PageRequest.first(3).withCount(CountStrategy.estimated(5)))
                .total();

        if (database.capabilities().contains(Capability.ROW_ESTIMATE)) {
            assertThat(total).isInstanceOf(Total.Estimate.class);
        } else {
            assertThat(total).isInstanceOf(Total.AtLeast.class);
        }
    }

    @Test
    void mapsRowsToRecordsOfJava() {
        JooqPager<Sale> sales = JooqPager.select(
                        context, context.select(ID, AMOUNT, STARS.as("rating")).from(PURCHASE))
                .uniqueKey(ID)
                .orderBy(STARS.asc().nullsFirst())
                .build(Sale.class);

        assertThat(sales.first(1).content().get(0).rating()).isNull();
        assertThat(sales.last(2).content())
                .allSatisfy(sale -> assertThat(sale.rating()).isEqualTo(3));
    }

    @Test
    void wrapsFailuresOfTheDatabase() {
        context.execute("CREATE TABLE gone (id bigint PRIMARY KEY)");
        JooqPager<?> gone = JooqPager.table(context, DSL.table("gone"))
                .uniqueKey(DSL.field("id"))
                .build();
        context.execute("DROP TABLE gone");

        assertThatThrownBy(gone::first)
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Fetching a page failed; see the cause.");
        assertThatThrownBy(() -> JooqPager.table(context, DSL.table("gone")).build())
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Reading the metadata failed; see the cause.");
    }

    /** A row with a column under an alias. */
    record Sale(long id, int amount, Integer rating) {}

    private static CursorToken token(JooqPager<Long> of) {
        return of.first(2).nextToken().orElseThrow();
    }

    private void refuses(JooqPager<Long> reader, CursorToken token, Reason reason) {
        TokenContract.of(reader, recording).refuses(token, reason);
    }
}
