package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.SortMenu;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of pagers and their pages. */
class PagerSnippetsTest {

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
    void tablePager() {
        // tag::table-pager[]
        JdbcPager<Order> orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("created_at"))
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);

        PageResponse<Order> page = orders.first(50);
        PageResponse<Order> next = orders.next(page.nextToken().orElseThrow());
        // end::table-pager[]

        assertThat(ids(page)).isEqualTo(descending(120, 71));
        assertThat(ids(next)).isEqualTo(descending(70, 21));
        assertThat(orders.ordering().describe()).isEqualTo("CREATED_AT DESC, ID DESC");
    }

    // tag::where[]
    PageResponse<Order> ordersOf(long customer, Optional<String> cursor) {
        JdbcPager<Order> theirs = orders.where("customer_id = ?", customer);
        return cursor.map(CursorToken::of).map(theirs::next).orElseGet(() -> theirs.first(10));
    }
    // end::where[]

    @Test
    void whereAndTokenOfARequest() {
        PageResponse<Order> first = ordersOf(2, Optional.empty());
        PageResponse<Order> second =
                ordersOf(2, Optional.of(first.nextToken().orElseThrow().value()));

        assertThat(first.content()).hasSize(10).allMatch(order -> order.customerId() == 2);
        assertThat(second.content()).hasSize(10).allMatch(order -> order.customerId() == 2);
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void whereIn() {
        // tag::where-in[]
        PageResponse<Order> page =
                orders.whereIn("customer_id", List.of(1, 2, 5)).first(50);
        // end::where-in[]

        assertThat(page.content())
                .isNotEmpty()
                .allMatch(order -> List.of(1L, 2L, 5L).contains(order.customerId()));
        assertThat(orders.whereIn("customer_id", List.of()).first(50).content()).isEmpty();
    }

    @Test
    void backward() {
        PageResponse<Order> page = orders.first(50);
        PageResponse<Order> next = orders.next(page.nextToken().orElseThrow());

        // tag::backward[]
        PageResponse<Order> before = orders.previous(next.previousToken().orElseThrow());
        PageResponse<Order> last = orders.last(50);
        // end::backward[]

        assertThat(ids(before)).isEqualTo(ids(page));
        assertThat(ids(last)).isEqualTo(descending(50, 1));
    }

    @Test
    void rowFunction() {
        // tag::row-function[]
        JdbcPager<Long> ids = JdbcPager.table(dataSource, "orders")
                .columns("id")
                .tokens(CursorTokens.encrypted(keys))
                .build(row -> row.getLong("id"));
        // end::row-function[]

        assertThat(ids.first(3).content()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void sort() {
        // tag::sort[]
        JdbcPager<Order> orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.asc("shipped_on").nullsFirst(), SortKey.desc("amount"))
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);

        String order = orders.ordering().describe(); // SHIPPED_ON ASC NULLS FIRST, AMOUNT DESC, ID DESC
        // end::sort[]

        assertThat(order).isEqualTo("SHIPPED_ON ASC NULLS FIRST, AMOUNT DESC, ID DESC");
        assertThat(orders.first(40).content()).allMatch(row -> row.shippedOn() == null);
        assertThat(orders.first(41).content().get(40).shippedOn()).isNotNull();
    }

    @Test
    void sortMenu() {
        // tag::sort-menu[]
        SortMenu menu = SortMenu.empty()
                .with("created", SortKey.desc("created_at"))
                .with("amount", SortKey.asc("amount"))
                .with("shipped", SortKey.asc("shipped_on").nullsLast());

        PageResponse<Order> page = orders.orderBy(menu.parse("-shipped,amount")).first(20);
        // end::sort-menu[]

        assertThat(page.content().get(0).id()).isEqualTo(119);
        assertThat(page.content()).hasSize(20).allMatch(order -> order.shippedOn() != null);
    }

    @Test
    void expressionKey() {
        // tag::expression-key[]
        JdbcPager<String> names = JdbcPager.table(dataSource, "customers")
                .key("name_lower", "lower(name)")
                .orderBy(SortKey.asc("name_lower").notNull())
                .tokens(CursorTokens.encrypted(keys))
                .build(row -> row.getString("name"));
        // end::expression-key[]

        PageResponse<String> page = names.first(2);
        assertThat(page.content()).containsExactly("Ada", "boole");
        assertThat(names.next(page.nextToken().orElseThrow()).content()).containsExactly("Curie", "darwin");
    }

    @Test
    void streamOfAllRows() {
        // tag::stream[]
        long unshipped = orders.stream(PageRequest.first(500))
                .filter(order -> order.shippedOn() == null)
                .count();
        // end::stream[]

        assertThat(unshipped).isEqualTo(40);
    }

    @Test
    void pageByNumber() {
        // tag::page-number[]
        PageResponse<Order> seventh = orders.page(PageRequest.ofPage(6, 10));
        PageResponse<Order> eighth = orders.next(seventh.nextToken().orElseThrow());
        // end::page-number[]

        assertThat(ids(seventh)).isEqualTo(descending(60, 51));
        assertThat(ids(eighth)).isEqualTo(descending(50, 41));
    }

    private static List<Long> ids(PageResponse<Order> page) {
        return page.map(Order::id).content();
    }

    private static List<Long> descending(long from, long to) {
        return LongStream.iterate(from, id -> id >= to, id -> id - 1).boxed().toList();
    }
}
