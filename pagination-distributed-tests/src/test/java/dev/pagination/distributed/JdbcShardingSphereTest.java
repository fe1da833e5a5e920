package dev.pagination.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.jdbc.JdbcPagerBuilder;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code walk} cut in two by its id, each half in a PostgreSQL of its own, behind ShardingSphere-JDBC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcShardingSphereTest {

    private ShardedPostgres postgres;
    private DataSource sharded;
    private WalkTable table;

    @BeforeAll
    void cut() throws Exception {
        postgres = new ShardedPostgres();
        sharded = postgres.dataSource();
        table = postgres.table();
    }

    @AfterAll
    void close() throws Exception {
        postgres.close();
    }

    private JdbcPagerBuilder walk() {
        // tag::shardingsphere[]
        JdbcPagerBuilder walk = JdbcPager.table(sharded, "walk").uniqueKey("id");
        // end::shardingsphere[]
        return walk;
    }

    private JdbcPager<Long> pager() {
        return walk().build(row -> row.getLong("id"));
    }

    @TestFactory
    Stream<DynamicTest> walksLikeTheUnpagedQueryInEveryWay() {
        return Stream.of(WalkShape.TIES, WalkShape.NULLS_IN_TIES, WalkShape.EMPTY)
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    for (List<SortKey> order : OrderMatrix.orders(1)) {
                        WalkContract.check(pager().orderBy(order), table.ids(order), 4);
                    }
                }));
    }

    @Test
    void walksLikeTheUnpagedQueryInEveryOrder() {
        table.fill(WalkShape.NULLS_IN_TIES.rows());

        for (List<SortKey> order : OrderMatrix.orders(2)) {
            WalkContract.checkStraight(pager().orderBy(order), table.ids(order), 5);
        }
    }

    static Stream<CountStrategy> countsEveryRow() {
        return Stream.of(
                CountStrategy.separate(),
                CountStrategy.combined(),
                CountStrategy.snapshot(),
                CountStrategy.bounded(100));
    }

    @ParameterizedTest
    @MethodSource
    void countsEveryRow(CountStrategy strategy) {
        table.fill(WalkShape.TIES.rows());

        Total total =
                walk().count(strategy).build(row -> row.getLong("id")).first(5).total();

        assertThat(total)
                .isInstanceOfSatisfying(
                        Total.Exact.class,
                        exact -> assertThat(exact.rows())
                                .isEqualTo(WalkShape.TIES.rows().size()));
    }

    @Test
    void stopsCountingAtTheBound() {
        table.fill(WalkShape.TIES.rows());

        Total total = walk().count(CountStrategy.bounded(6))
                .build(row -> row.getLong("id"))
                .first(5)
                .total();

        assertThat(total)
                .isInstanceOfSatisfying(
                        Total.AtLeast.class, least -> assertThat(least.rows()).isEqualTo(6));
    }

    /** What a dialect for one server makes of it: why there is one for ShardingSphere. */
    @Test
    void wouldLookBehindThePageOnOneShardOnly() {
        table.fill(WalkShape.TIES.rows());
        List<SortKey> order = List.of(SortKey.asc("nn1"));
        JdbcPager<Long> oneServer =
                walk().dialect(SqlDialect.POSTGRESQL).orderBy(order).build(row -> row.getLong("id"));

        assertThat(edges(oneServer)).contains(false);
        assertThat(edges(pager().orderBy(order))).containsOnly(true);
    }

    /** Whether each page but the first knows of the one before. */
    private static Stream<Boolean> edges(JdbcPager<Long> pager) {
        return pager.pages(PageRequest.first(1))
                .skip(1)
                .map(page -> page.metadata().hasPrevious());
    }
}
