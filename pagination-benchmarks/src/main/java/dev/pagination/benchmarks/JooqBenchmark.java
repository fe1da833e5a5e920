package dev.pagination.benchmarks;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.jooq.JooqPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A page in the middle by the pager for jOOQ, from the token taken to the next token made, against the same page written
 * by hand with jOOQ, and against jOOQ's own SEEK, which looks for no rows before the page, on PostgreSQL.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh JooqBenchmark -p order=MIXED</pre>
 */
public class JooqBenchmark extends PageSettings {

    private TxnTable table;
    private JooqPager<Txn> pager;
    private JooqByHand byHand;
    private CursorToken token;
    private Txn cursor;

    /** Finds the cursor, then compares all ways with each other. */
    @Setup
    public void prepare() {
        table = TxnTable.open(rows);
        DSLContext context = DSL.using(table.dataSource(), SQLDialect.POSTGRES);
        pager = JooqPager.select(context, context.select(JooqByHand.COLUMNS).from(JooqByHand.TXN))
                .uniqueKey(JooqByHand.ID)
                .orderBy(JooqByHand.orderBy(order).toArray(OrderField[]::new))
                .edges(edges)
                .tokens(CursorTokens.encrypted(KeyRing.random()))
                .build(JooqByHand::txn);
        byHand = new JooqByHand(context, order, edges, size);
        long number = Place.MIDDLE.page(rows, size);
        PageResponse<Txn> before = pager.page(PageRequest.ofPage(number - 1, size));
        token = before.nextToken().orElseThrow();
        cursor = before.content().get(size - 1);
        List<Txn> reference = new ByHand(table.dataSource(), order, edges, size)
                .numbered(number)
                .rows();
        ByHand.Page expected = new ByHand.Page(reference, true, true);
        expected.requireSame(ByHand.Page.of(pager.next(token)), size);
        expected.requireSame(byHand.after(cursor), size);
        expected.requireSame(byHand.seek(cursor), size);
    }

    /** By the pager and by hand, one after the other; {@link Duel} has the numbers. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void byHandInTurns(Duel duel, Blackhole results) {
        duel.run(() -> results.consume(pager(results)), () -> results.consume(byHand()));
    }

    /** By the pager and by SEEK, one after the other; {@link Duel} has the numbers. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void seekInTurns(Duel duel, Blackhole results) {
        duel.run(() -> results.consume(pager(results)), () -> results.consume(seek()));
    }

    /** By the pager. */
    @Benchmark
    public PageResponse<Txn> pager(Blackhole tokens) {
        PageResponse<Txn> page = pager.next(token);
        tokens.consume(page.nextToken());
        return page;
    }

    /** By hand. */
    @Benchmark
    public ByHand.Page byHand() {
        return byHand.after(cursor);
    }

    /** By jOOQ's SEEK. */
    @Benchmark
    public ByHand.Page seek() {
        return byHand.seek(cursor);
    }

    /** Gives the table back. */
    @TearDown
    public void close() {
        table.close();
    }
}
