package dev.pagination.jdbc;

import dev.pagination.KeysetPager;
import dev.pagination.SortKey;
import dev.pagination.plan.SeekForm;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All walks over the table {@code walk}, in every order and every form; a subclass names the database. */
abstract class JdbcWalkContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    private final TestDatabase database;
    private final SqlDialect dialect;
    private final int step;
    private final WalkTable table;
    private final JdbcPager<Long> pager;

    JdbcWalkContract(TestDatabase database, SqlDialect dialect) {
        this(database, dialect, 1);
    }

    /**
     * The contract on a database.
     *
     * @param step every how many orders one is walked, for a database that is slow with small statements; 1 for all of
     *     them with every page size
     */
    JdbcWalkContract(TestDatabase database, SqlDialect dialect, int step) {
        this.database = database;
        this.dialect = dialect;
        this.step = step;
        this.table = WalkTable.create(database);
        this.pager = builder().build(row -> row.getLong("id"));
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQueryInEveryOrder() {
        return step == 1 ? OrderMatrix.tests(table, this::pager, 4) : OrderMatrix.sampled(step, table, this::pager, 4);
    }

    @TestFactory
    Stream<DynamicTest> turnsAnywhereWithEveryPageSize() {
        Stream<WalkShape> shapes = step == 1 ? Stream.of(WalkShape.values()) : Stream.of(WalkShape.NULLS_IN_TIES);
        int[] sizes = step == 1 ? IntStream.rangeClosed(1, 15).toArray() : new int[] {1};
        return shapes.map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
            table.fill(shape.rows());
            for (List<SortKey> order : OrderMatrix.orders(1)) {
                WalkContract.check(pager(order), table.ids(order), sizes);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> walksInEveryForm() {
        boolean rowValues = database.capabilities().contains(Capability.ROW_VALUES);
        return Stream.of(SeekForm.values())
                .filter(form -> rowValues || (form != SeekForm.ROW_VALUE && form != SeekForm.ROW_VALUE_UNION))
                .map(form -> DynamicTest.dynamicTest(form.name(), () -> {
                    JdbcPager<Long> formed =
                            builder().dialect(dialect.withForm(form)).build(row -> row.getLong("id"));
                    for (WalkShape shape : List.of(WalkShape.TIES, WalkShape.NULLS_IN_TIES)) {
                        table.fill(shape.rows());
                        for (List<SortKey> order : OrderMatrix.sample(3, step)) {
                            WalkContract.checkStraight(formed.orderBy(order), table.ids(order), 3);
                        }
                    }
                }));
    }

    private KeysetPager<Long> pager(List<SortKey> order) {
        return pager.orderBy(order);
    }

    private JdbcPagerBuilder builder() {
        return JdbcPager.table(database.dataSource(), "walk").tokens(TOKENS);
    }
}
