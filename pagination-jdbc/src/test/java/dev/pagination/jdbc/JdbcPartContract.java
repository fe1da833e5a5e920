package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.WalkPart;
import dev.pagination.testkit.OrderMatrix;
import dev.pagination.testkit.PartContract;
import dev.pagination.testkit.WalkRow;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Pages by number from boundaries, and walks in parts; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class JdbcPartContract {

    /** Has no factor in common with the six kinds of keys, so that the samples of all shapes have each kind in each place. */
    private static final int EVERY_NTH_ORDER = 23;

    private static final int ROWS = 600;

    private final WalkTable table;
    private final JdbcPager<Long> pager;

    JdbcPartContract(TestDatabase database) {
        this.table = WalkTable.create(database);
        this.pager = JdbcPager.table(database.dataSource(), "walk").build(row -> row.getLong("id"));
    }

    @TestFactory
    Stream<DynamicTest> addUpToTheUnpagedQueryInSampledOrders() {
        return Stream.of(WalkShape.values())
                .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> {
                    table.fill(shape.rows());
                    List<List<SortKey>> orders = OrderMatrix.orders();
                    for (int i = shape.ordinal(); i < orders.size(); i += EVERY_NTH_ORDER) {
                        PartContract.check(pager.orderBy(orders.get(i)), table.ids(orders.get(i)), 4);
                    }
                }));
    }

    @Test
    void takesBoundariesAtAnyDistance() {
        List<SortKey> order = List.of(SortKey.asc("nn1"), SortKey.desc("nu2").nullsLast());
        table.fill(WalkShape.NULLS_IN_TIES.rows());

        PartContract.check(pager.orderBy(order), table.ids(order), 1, 2, 3, 7, 13, 14, 15);
    }

    @Test
    void deliversEachRowThatStaysOnceWhileOthersComeAndGo() throws Exception {
        table.fill(LongStream.range(0, ROWS).mapToObj(JdbcPartContract::row).toList());
        JdbcPager<Long> ordered =
                pager.orderBy(SortKey.desc("nn1"), SortKey.asc("nu1").nullsFirst(), SortKey.desc("nn2"));
        List<WalkPart> parts = ordered.boundaries(40).parts(6);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch changing = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<Integer> changes = threads.submit(() -> change(changing, done));
            changing.await();
            List<Callable<List<Long>>> walks = new ArrayList<>();
            for (WalkPart part : parts) {
                walks.add(() ->
                        ordered.stream(PageRequest.within(part).withSize(9)).toList());
            }

            Map<Long, Integer> times = new HashMap<>();
            for (Future<List<Long>> walk : threads.invokeAll(walks)) {
                walk.get().forEach(id -> times.merge(id, 1, Integer::sum));
            }
            done.set(true);

            assertThat(changes.get()).isPositive();
            assertThat(parts).hasSize(6);
            assertThat(times.values()).containsOnly(1);
            assertThat(times.keySet())
                    .containsAll(LongStream.range(0, ROWS)
                            .filter(id -> !goes(id))
                            .boxed()
                            .toList());
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
    }

    /** Deletes a third of the rows, those of boundaries among them, and inserts others, until the walk is done. */
    private int change(CountDownLatch changing, AtomicBoolean done) {
        int changes = 0;
        for (long id = 0; id < ROWS && !done.get(); id++) {
            if (goes(id)) {
                table.delete(id);
                table.insert(row(ROWS + id));
                changes++;
                changing.countDown();
            }
        }
        return changes;
    }

    private static boolean goes(long id) {
        return id % 3 == 0;
    }

    private static WalkRow row(long id) {
        int i = (int) (id * 7 % 11);
        return new WalkRow(id, i % 4, i % 3, i, i % 5 == 0 ? null : i % 2, i, i);
    }
}
