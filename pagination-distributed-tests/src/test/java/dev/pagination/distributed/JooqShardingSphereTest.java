package dev.pagination.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.pagination.CountStrategy;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.jooq.JooqPager;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** jOOQ's statements over a table cut in two behind ShardingSphere-JDBC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqShardingSphereTest {

    private ShardedPostgres postgres;
    private WalkTable table;
    private JooqPager<Long> pager;

    @BeforeAll
    void cut() throws Exception {
        postgres = new ShardedPostgres();
        table = postgres.table();
        DSLContext context = DSL.using(postgres.dataSource(), SQLDialect.POSTGRES);
        pager = JooqPager.table(context, table("walk"))
                .uniqueKey(field("id"))
                .dialect(SqlDialect.SHARDINGSPHERE_POSTGRESQL)
                .count(CountStrategy.combined())
                .build(row -> row.get(0, Long.class));
    }

    @AfterAll
    void close() throws Exception {
        postgres.close();
    }

    @Test
    void walksLikeTheUnpagedQueryInEveryOrder() {
        table.fill(WalkShape.TIES.rows());

        for (List<SortKey> order : OrderMatrix.orders(1)) {
            WalkContract.checkStraight(pager.orderBy(order), table.ids(order), 1, 4);
        }
    }

    /** jOOQ limits a page by number with OFFSET and FETCH, which ShardingSphere 5.5.2 sends on wrongly. */
    @Test
    void refusesAPageByNumberThatWouldHaveARowTooMany() {
        table.fill(WalkShape.TIES.rows());

        assertThatThrownBy(() -> pager.page(PageRequest.ofPage(1, 4)))
                .isInstanceOf(PageFetchException.class)
                .hasMessageContaining("it does not honour the limit");
    }

    @Test
    void countsTheRowsOfAllShards() {
        table.fill(WalkShape.TIES.rows());

        assertThat(pager.first(3).total().exact())
                .hasValue(WalkShape.TIES.rows().size());
    }
}
