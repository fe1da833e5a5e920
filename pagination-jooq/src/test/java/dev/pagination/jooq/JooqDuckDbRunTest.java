package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.Total;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JooqDuckDbRunTest extends JooqRunContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JooqDuckDbRunTest() {
        super(DATABASE, SQLDialect.DUCKDB);
    }

    /** DuckDB has no savepoints, so a cancelled count could not be undone. */
    @Test
    void givesACountWithABudgetUpAtOnceInATransaction() {
        DSLContext context = Shop.context(DATABASE, SQLDialect.DUCKDB);
        CountStrategy budgeted =
                CountStrategy.separate().within(Duration.ofMinutes(1)).orElse(CountStrategy.bounded(3));
        JooqPager<?> pager = JooqPager.table(context, Shop.PURCHASE)
                .uniqueKey(Shop.ID)
                .count(budgeted)
                .build();

        assertThat(pager.first(2).total().exact()).hasValue(20);
        Total inside = context.transactionResult(
                configuration -> pager.on(configuration.dsl()).first(2).total());

        assertThat(inside).isInstanceOf(Total.AtLeast.class);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
