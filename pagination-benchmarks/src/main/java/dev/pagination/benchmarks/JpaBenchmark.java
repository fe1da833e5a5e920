package dev.pagination.benchmarks;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.jpa.JpaPager;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A page of entities by the pager for JPA, from the token taken to the next token made, against the same page by the best
 * HQL written by hand, on Hibernate and PostgreSQL.
 *
 * <pre>java -jar pagination-benchmarks/target/benchmarks.jar jmh JpaBenchmark -p order=MIXED -p spot=BACKWARD</pre>
 */
public class JpaBenchmark extends PageSettings {

    /** Which page. */
    @Param
    public Spot spot = Spot.FIRST;

    private TxnTable table;
    private SessionFactory hibernate;
    private Supplier<PageResponse<TxnEntity>> byPager;
    private Supplier<JpaByHand.Page> byHand;

    /** A page to be read. */
    public enum Spot {
        /** The first page. */
        FIRST(Place.FIRST),
        /** The page in the middle, come to from the one before it. */
        MIDDLE(Place.MIDDLE),
        /** The page after 99 % of the rows, come to from the one before it. */
        DEEPEST(Place.DEEPEST),
        /** The page in the middle, come to from the one after it. */
        BACKWARD(Place.MIDDLE);

        private final Place place;

        Spot(Place place) {
            this.place = place;
        }
    }

    /** Finds the cursor, then compares both ways with the page by number. */
    @Setup
    public void prepare() {
        table = TxnTable.open(rows);
        hibernate = JpaByHand.hibernate(table.dataSource());
        JpaPager<TxnEntity> pager = JpaPager.entity(hibernate, TxnEntity.class)
                .orderBy(keys(order))
                .edges(edges)
                .tokens(CursorTokens.encrypted(KeyRing.random()))
                .build();
        long number = spot.place.page(rows, size);
        Ways ways = ways(pager, new JpaByHand(hibernate, order, edges, size), number);
        byPager = ways.byPager();
        byHand = ways.byHand();
        ByHand.Page expected = new ByHand(table.dataSource(), order, edges, size).numbered(number);
        expected.requireSame(ByHand.Page.of(ways.byPager().get().map(TxnEntity::txn)), size);
        expected.requireSame(ways.byHand().get().txns(), size);
    }

    /** The two ways to one page. */
    private record Ways(Supplier<PageResponse<TxnEntity>> byPager, Supplier<JpaByHand.Page> byHand) {}

    private Ways ways(JpaPager<TxnEntity> pager, JpaByHand hand, long number) {
        return switch (spot) {
            case FIRST -> new Ways(() -> pager.first(size), hand::first);
            case MIDDLE, DEEPEST -> {
                PageResponse<TxnEntity> before = pager.page(PageRequest.ofPage(number - 1, size));
                CursorToken token = before.nextToken().orElseThrow();
                Txn cursor = before.content().get(size - 1).txn();
                yield new Ways(() -> pager.next(token), () -> hand.after(cursor));
            }
            case BACKWARD -> {
                PageResponse<TxnEntity> after = pager.page(PageRequest.ofPage(number + 1, size));
                CursorToken token = after.previousToken().orElseThrow();
                Txn cursor = after.content().get(0).txn();
                yield new Ways(() -> pager.previous(token), () -> hand.before(cursor));
            }
        };
    }

    private static List<SortKey> keys(TxnOrder order) {
        return switch (order) {
            case UNIFORM -> List.of(SortKey.desc("createdAt"), SortKey.desc("id"));
            case MIXED -> List.of(SortKey.desc("amount"), SortKey.asc("createdAt"), SortKey.asc("id"));
            case NULLABLE -> List.of(SortKey.asc("settledAt").nullsLast(), SortKey.asc("id"));
        };
    }

    /** By the pager and by hand, one after the other; {@link Duel} has the numbers. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void inTurns(Duel duel, Blackhole results) {
        duel.run(() -> results.consume(pager(results)), () -> results.consume(byHand()));
    }

    /** By the pager. */
    @Benchmark
    public PageResponse<TxnEntity> pager(Blackhole tokens) {
        PageResponse<TxnEntity> page = byPager.get();
        tokens.consume(page.nextToken());
        return page;
    }

    /** By hand. */
    @Benchmark
    public JpaByHand.Page byHand() {
        return byHand.get();
    }

    /** Gives the table back. */
    @TearDown
    public void close() {
        hibernate.close();
        table.close();
    }
}
