package dev.pagination.benchmarks;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.jdbc.JdbcPager;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A page by the pager, from the token taken to the next token made, against the same page by hand, on PostgreSQL.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh PageBenchmark -p order=MIXED -p place=DEEPEST</pre>
 */
public class PageBenchmark extends PageSettings {

    /** Where the page lies. */
    @Param
    public Place place = Place.FIRST;

    private TxnTable table;
    private JdbcPager<Txn> pager;
    private ByHand byHand;
    private long number;
    private @Nullable CursorToken token;
    private @Nullable Txn cursor;

    /** Finds the cursor, then compares all ways with each other. */
    @Setup
    public void prepare() {
        table = TxnTable.open(rows);
        pager = table.pager(order, edges);
        byHand = new ByHand(table.dataSource(), order, edges, size);
        number = place.page(rows, size);
        if (number > 0) {
            PageResponse<Txn> before = pager.page(PageRequest.ofPage(number - 1, size));
            token = before.nextToken().orElseThrow();
            cursor = before.content().get(size - 1);
        }
        ByHand.Page reference = byHand.numbered(number);
        reference.requireSame(pageByHand(), size);
        reference.requireSame(ByHand.Page.of(page()), size);
    }

    /** By the pager, by hand, and page 1 by the pager, one after the other; {@link Turns} has the numbers. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void inTurns(Turns turns, Blackhole results) {
        turns.run(
                () -> results.consume(pager(results)),
                () -> results.consume(byHand()),
                () -> results.consume(withToken(pager.first(size), results)));
    }

    /** By the pager. */
    @Benchmark
    public PageResponse<Txn> pager(Blackhole tokens) {
        return withToken(page(), tokens);
    }

    /** By hand. */
    @Benchmark
    public ByHand.Page byHand() {
        return pageByHand();
    }

    /** By hand with OFFSET. */
    @Benchmark
    public ByHand.Page offset() {
        return byHand.numbered(number);
    }

    private static PageResponse<Txn> withToken(PageResponse<Txn> page, Blackhole tokens) {
        tokens.consume(page.nextToken());
        return page;
    }

    private ByHand.Page pageByHand() {
        return cursor == null ? byHand.first() : byHand.after(cursor);
    }

    private PageResponse<Txn> page() {
        return token == null ? pager.first(size) : pager.next(token);
    }

    /** Gives the table back. */
    @TearDown
    public void close() {
        table.close();
    }
}
