package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.plan.PlanGuard;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of indexes. */
class IndexSnippetsTest {

    private static DataSource dataSource;
    private static JdbcPager<Order> orders;

    @BeforeAll
    static void open() throws SQLException {
        dataSource = Shop.open();
        orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("created_at"))
                .build(Order.class);
    }

    // tag::advice[]
    @Test
    void isServedByAnIndex() {
        IndexAdvice advice = orders.advice();

        assertThat(advice).as(advice.toString()).isInstanceOf(IndexAdvice.Served.class);
    }
    // end::advice[]

    // tag::plan-guard[]
    @Test
    void seeksFarDown() {
        RecordingDataSource recording = RecordingDataSource.of(dataSource);
        JdbcPager<Order> orders = JdbcPager.table(recording, "orders")
                .orderBy(SortKey.desc("created_at"))
                .build(Order.class);
        CursorToken deep = orders.page(PageRequest.ofPage(10, 10)).nextToken().orElseThrow();

        PlanGuard.of(recording)
                .advisedBy(orders::advice)
                .assertSeeks(() -> orders.page(PageRequest.after(deep).withSize(10)));
    }
    // end::plan-guard[]

    @Test
    void printsWhatWouldServe() {
        assertThat(orders.orderBy(SortKey.desc("amount")).advice())
                .hasToString(
                        "No index of the table orders begins with a key of the order AMOUNT DESC, ID DESC, so every"
                                + " page reads all rows, and sorts them.\n"
                                + "CREATE INDEX orders_amount_id ON orders (\"AMOUNT\", \"ID\");");
    }
}
