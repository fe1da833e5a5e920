package dev.pagination.jooq;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.pagination.SortKey;
import dev.pagination.plan.SeekForm;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.MovingDataContract;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.PartContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All walks over the table {@code walk}, which jOOQ knows nothing of; a subclass names the database. */
abstract class JooqWalkContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    private final DSLContext context;
    private final SqlDialect dialect;
    private final int step;
    private final WalkTable table;
    private final JooqPager<Long> pager;

    JooqWalkContract(TestDatabase database, SQLDialect jooqDialect, SqlDialect dialect) {
        this(database, jooqDialect, dialect, 1);
    }

    /**
     * The contract on a database.
     *
     * @param step every how many orders one is walked, for a database that is slow with small statements; 1 for all
     */
    JooqWalkContract(TestDatabase database, SQLDialect jooqDialect, SqlDialect dialect, int step) {
        this.context = DSL.using(database.dataSource(), jooqDialect);
        this.dialect = dialect;
        this.step = step;
        this.table = WalkTable.create(database);
        this.pager = builder().build(row -> row.get(0, Long.class));
    }

    @TestFactory
    Stream<DynamicTest> walksStraightInEveryOrder() {
        return Stream.of(1, 2, 3)
                .map(keys -> DynamicTest.dynamicTest(keys + " keys", () -> {
                    table.fill(WalkShape.NULLS_IN_TIES.rows());
                    for (List<SortKey> order : OrderMatrix.sample(keys, step)) {
                        WalkContract.checkStraight(pager.orderBy(order), table.ids(order), 5);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> turnsAnywhereWithEveryPageSize() {
        return Stream.of(WalkShape.values())
                .filter(shape -> step == 1 || shape == WalkShape.NULLS_IN_TIES)
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    for (List<SortKey> order : OrderMatrix.sample(1, Math.min(step, 5))) {
                        WalkContract.check(
                                pager.orderBy(order),
                                table.ids(order),
                                1,
                                4,
                                shape.rows().size() + 1);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> walksInEveryForm() {
        // HSQLDB wants a cast of each parameter in a row value.
        boolean rowValues = dialect != SqlDialect.HSQLDB;
        return Stream.of(SeekForm.values())
                .filter(form -> rowValues || (form != SeekForm.ROW_VALUE && form != SeekForm.ROW_VALUE_UNION))
                .map(form -> DynamicTest.dynamicTest(form.name(), () -> {
                    JooqPager<Long> formed =
                            builder().dialect(dialect.withForm(form)).build(row -> row.get(0, Long.class));
                    table.fill(WalkShape.NULLS_IN_TIES.rows());
                    for (List<SortKey> order : OrderMatrix.sample(2, step)) {
                        WalkContract.checkStraight(formed.orderBy(order), table.ids(order), 3);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> deliversEachRowThatStaysExactlyOnceWhileOthersComeAndGo() {
        return Stream.of(
                        List.of(SortKey.asc("nn1"), SortKey.desc("nn2")),
                        List.of(SortKey.desc("nu1").nullsLast()),
                        List.of(SortKey.desc("nn1"), SortKey.asc("nu1").nullsFirst(), SortKey.desc("id")))
                .limit(step == 1 ? 3 : 1)
                .map(pager::orderBy)
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(),
                        () -> MovingDataContract.on(table).check(ordered)));
    }

    @Test
    void addsUpToTheUnpagedQueryInParts() {
        List<SortKey> order = List.of(SortKey.asc("nn1"), SortKey.desc("nu2").nullsLast());
        table.fill(WalkShape.NULLS_IN_TIES.rows());

        PartContract.check(pager.orderBy(order), table.ids(order), 1, 3, 7, 14);
    }

    private JooqPagerBuilder<?> builder() {
        return JooqPager.table(context, table("walk")).uniqueKey(field("id")).tokens(TOKENS);
    }
}
