package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of totals. */
class TotalSnippetsTest {

    private static final KeyRing keys = KeyRing.random();

    private static DataSource dataSource;
    private static JdbcPager<Order> orders;

    @BeforeAll
    static void open() throws SQLException {
        dataSource = Shop.open();
        orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("created_at"))
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);
    }

    @Test
    void totals() {
        // tag::totals[]
        PageResponse<Order> page = orders.page(PageRequest.first(50).withCount(CountStrategy.separate()));

        long rows = page.metadata().totalElements().orElseThrow();
        Map<String, Object> json = page.metadata().toMap();
        // end::totals[]

        assertThat(rows).isEqualTo(120);
        assertThat(json)
                .containsExactly(
                        Map.entry("currentPage", 0L),
                        Map.entry("totalPages", 3L),
                        Map.entry("pageSize", 50),
                        Map.entry("totalElements", 120L),
                        Map.entry("hasNext", true),
                        Map.entry("hasPrevious", false));
    }

    @Test
    void totalWithinABudget() {
        // tag::within[]
        CountStrategy exactOrBounded =
                CountStrategy.separate().within(Duration.ofMillis(200)).orElse(CountStrategy.bounded(10_000));

        JdbcPager<Order> orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("created_at"))
                .count(exactOrBounded)
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);
        // end::within[]

        assertThat(orders.first(50).total().value()).hasValue(120);
    }

    @Test
    void totalOfTheSameSnapshot() {
        // tag::snapshot[]
        PageResponse<Order> page = orders.page(PageRequest.first(50).withCount(CountStrategy.snapshot()));
        // end::snapshot[]

        assertThat(page.content()).hasSize(50);
        assertThat(page.total().exact()).hasValue(120);
    }

    @Test
    void totalCountedOnce() {
        // tag::once[]
        PageRequest first = PageRequest.first(50).withCount(CountStrategy.once());
        PageResponse<Order> page = orders.page(first);
        PageResponse<Order> next =
                orders.page(PageRequest.after(page.nextToken().orElseThrow()).withCount(CountStrategy.once()));
        // end::once[]

        assertThat(next.total()).isEqualTo(page.total());
    }
}
