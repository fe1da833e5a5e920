package dev.pagination.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.WalkPart;
import dev.pagination.jdbc.BoundaryTable;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The examples of page numbers from boundaries, and of a walk in parts. */
@Timeout(60)
class PartSnippetsTest {

    private static DataSource dataSource;
    private static JdbcPager<Order> orders;

    private final List<Long> exported = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void open() throws SQLException {
        dataSource = Shop.open();
        orders = JdbcPager.table(dataSource, "orders")
                .orderBy(SortKey.desc("created_at"))
                .tokens(CursorTokens.encrypted(KeyRing.random()))
                .build(Order.class);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(BoundaryTable.of(dataSource, "page_boundary").ddl());
        }
    }

    @Test
    void numberedPageFromABoundary() {
        // tag::boundaries[]
        PageBoundaries boundaries = orders.boundaries(50);

        PageResponse<Order> page = orders.page(PageRequest.ofPage(6, 10, boundaries));
        // end::boundaries[]

        assertThat(page.content())
                .isEqualTo(orders.page(PageRequest.ofPage(6, 10)).content());
        assertThat(boundaries.tokens()).hasSize(2);
    }

    @Test
    void boundariesFromATable() {
        // tag::kept[]
        BoundaryTable kept = BoundaryTable.of(dataSource, "page_boundary");

        PageBoundaries boundaries = kept.find("orders by date")
                .filter(found -> !found.isOlderThan(Duration.ofHours(6), Clock.systemUTC()))
                .orElseGet(() -> kept.replace("orders by date", orders.boundaries(50)));
        // end::kept[]

        assertThat(boundaries).isEqualTo(kept.find("orders by date").orElseThrow());
        assertThat(orders.page(PageRequest.ofPage(6, 10, boundaries)).content())
                .isEqualTo(orders.page(PageRequest.ofPage(6, 10)).content());
    }

    @Test
    void parallelExport() throws Exception {
        // tag::parallel[]
        ExecutorService executor = Executors.newFixedThreadPool(2);
        List<Future<?>> running = new ArrayList<>();
        for (WalkPart part : orders.boundaries(10).parts(8)) {
            running.add(executor.submit(
                    () -> orders.stream(PageRequest.within(part).withSize(500)).forEach(this::export)));
        }
        for (Future<?> part : running) {
            part.get();
        }
        executor.shutdown();
        // end::parallel[]

        assertThat(exported)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void partThatWasBrokenOff() {
        WalkPart part = orders.boundaries(30).parts(4).get(1);
        PageResponse<Order> page = orders.page(PageRequest.within(part).withSize(20));
        CursorToken saved = page.resumeToken().orElseThrow();

        // tag::resume[]
        WalkPart rest = part.after(saved);
        orders.stream(PageRequest.within(rest).withSize(500)).forEach(this::export);
        // end::resume[]

        assertThat(page.content()).hasSize(20);
        assertThat(exported)
                .containsExactlyElementsOf(LongStream.iterate(70, id -> id > 60, id -> id - 1)
                        .boxed()
                        .toList());
    }

    private void export(Order order) {
        exported.add(order.id());
    }
}
