package dev.pagination.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.CountStrategy;
import dev.pagination.SortKey;
import dev.pagination.jdbc.JdbcPager;
import dev.pagination.testkit.WalkShape;
import dev.pagination.testkit.WalkTable;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageJobSourceTest {

    private static final SourceCall<Integer> CALL = SourceCall.of(1, JobOwner.of("Ann"));

    @Test
    void resumesAPagerAfterAnyRow() {
        try (TestDatabase database = TestDatabases.h2()) {
            WalkTable table = WalkTable.create(database);
            table.fill(WalkShape.TIES.rows());
            List<SortKey> order = List.of(SortKey.asc("nn1"));
            JdbcPager<Long> pager = JdbcPager.table(database.dataSource(), "walk")
                    .orderBy(order)
                    .count(CountStrategy.separate())
                    .tokens(CursorTokens.encrypted(KeyRing.random()))
                    .build(row -> row.getLong("id"));
            PageJobSource<Integer, Long> source = PageJobSource.pager("walk", Integer.class, Long.class, call -> pager);

            SourceBatch<Long> all = source.open(CALL).findFirst().orElseThrow();
            SourceBatch<Long> rest = source.open(CALL.from(all.pointAfter(4).orElseThrow()))
                    .findFirst()
                    .orElseThrow();

            assertThat(all.rows()).isEqualTo(table.ids(order));
            assertThat(all.expectedRows()).hasValue(13);
            assertThat(rest.rows()).isEqualTo(table.ids(order).subList(5, 13));
        }
    }

    @Test
    void gathersRowsIntoBatchesAndClosesTheirStream() {
        AtomicBoolean closed = new AtomicBoolean();
        PageJobSource<Integer, Long> source = PageJobSource.rows(
                "rows",
                Integer.class,
                Long.class,
                (all, owner) -> LongStream.range(0, 1_001).boxed().onClose(() -> closed.set(true)));

        List<SourceBatch<Long>> batches;
        try (Stream<SourceBatch<Long>> open = source.open(CALL)) {
            batches = open.toList();
        }

        assertThat(batches).extracting(batch -> batch.rows().size()).containsExactly(500, 500, 1);
        assertThat(batches.get(0).pointAfter(499)).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void knowsPointsAfterRowsOrAtTheEnd() {
        SourceBatch<Long> end = SourceBatch.of(List.of(1L, 2L)).endingAt("end");
        SourceBatch<Long> none = SourceBatch.<Long>of(List.of()).endingAt("end").withRowPoints(String::valueOf);

        assertThat(end.pointAfter(0)).isEmpty();
        assertThat(end.pointAfter(1)).contains("end");
        assertThat(none.pointAfter(-1)).contains("end");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageJobSource.lists(" ", Integer.class, Long.class, (all, owner) -> List.of()))
                .withMessage("The name of a source must have 1 to 100 characters and not be blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PageJobSource.lists("x".repeat(101), Integer.class, Long.class, (all, owner) -> List.of()));
    }

    @Test
    void namesItselfAndItsClasses() {
        assertThat(PageJobSource.lists("clients", Integer.class, Long.class, (all, owner) -> List.of()))
                .hasToString("PageJobSource[clients, Integer, Long]");
    }
}
