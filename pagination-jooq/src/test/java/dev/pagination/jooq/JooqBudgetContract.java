package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** A count that takes too long is given up, and nothing is spoilt by it; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
abstract class JooqBudgetContract {

    private static final int ROWS = 2_000;
    private static final Table<Record> THING = table(name("thing"));
    private static final Field<Integer> ID = field(name("id"), SQLDataType.INTEGER.notNull());
    private static final CountStrategy SHORT =
            CountStrategy.separate().within(Duration.ofMillis(50)).orElse(CountStrategy.bounded(10));
    private static final CountStrategy LONG =
            CountStrategy.separate().within(Duration.ofMinutes(1)).orElse(CountStrategy.bounded(10));

    private final RecordingDataSource recording;
    private final DSLContext context;
    private final Condition slow;
    private JooqPager<Integer> pager;

    /**
     * The contract on a database.
     *
     * @param slow a condition in plain SQL that is true and takes 10 ms for each row
     */
    JooqBudgetContract(TestDatabase database, SQLDialect dialect, String slow) {
        this.recording = RecordingDataSource.of(database.dataSource());
        this.context = DSL.using(recording, dialect);
        this.slow = DSL.condition(slow);
    }

    @BeforeAll
    void createTable() {
        context.createTable(THING).columns(ID).primaryKey(ID).execute();
        context.insertInto(THING, ID)
                .valuesOfRows(IntStream.rangeClosed(1, ROWS).mapToObj(DSL::row).toList())
                .execute();
        pager = JooqPager.table(context, THING).uniqueKey(ID).build(row -> row.get(0, Integer.class));
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(recording.openConnections()).isZero();
    }

    @Test
    void fallsBackWhenTheTimeIsUp() {
        assertGivenUp(slowPage(pager));
    }

    @Test
    void fallsBackWhateverAListenerMakesOfTheFailure() {
        DSLContext translating =
                context.configuration().derive(new JooqFailureTest.Translator()).dsl();

        assertGivenUp(slowPage(pager.on(translating)));
    }

    @Test
    void isExactWhereThereIsTimeEnough() {
        assertThat(pager.page(PageRequest.first(2).withCount(LONG)).total().exact())
                .hasValue(ROWS);
    }

    @Test
    void leavesTheTransactionUsable() {
        context.transaction(configuration -> {
            DSLContext inside = configuration.dsl();
            inside.insertInto(THING, ID).values(0).execute();
            JooqPager<Integer> joined = pager.on(inside);

            PageResponse<Integer> page = slowPage(joined);

            assertThat(page.content()).containsExactly(0, 1);
            assertThat(page.total().value()).hasValue(10);
            assertThat(inside.fetchCount(THING)).isEqualTo(ROWS + 1);
            assertThat(joined.page(PageRequest.first(2).withCount(LONG)).total().exact())
                    .hasValue(ROWS + 1);
            inside.deleteFrom(THING).where(ID.eq(0)).execute();
        });

        assertThat(pager.first(1).content()).containsExactly(1);
    }

    @Test
    void failsWhenACountFailsWhateverItsBudget() {
        JooqPager<Integer> failing = pager.where(
                DSL.val(1).div(DSL.when(ID.lt(1_000), 1).otherwise(0)).eq(1));

        assertThatThrownBy(() -> failing.page(PageRequest.first(2).withCount(LONG)))
                .isInstanceOf(PageFetchException.class)
                .hasMessage("Counting the rows failed; see the cause.");
    }

    private PageResponse<Integer> slowPage(JooqPager<Integer> over) {
        return over.where(slow).page(PageRequest.first(2).withCount(SHORT));
    }

    private static void assertGivenUp(PageResponse<Integer> page) {
        assertThat(page.content()).containsExactly(1, 2);
        assertThat(page.total()).isInstanceOf(Total.AtLeast.class);
        assertThat(page.total().value()).hasValue(10);
    }
}
