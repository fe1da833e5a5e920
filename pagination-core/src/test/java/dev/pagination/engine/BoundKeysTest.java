package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.MovingData;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.WalkPart;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks with an upper bound of another key than the first, so that rows come in the middle of them. */
class BoundKeysTest {

    private final ListSource source = ListSource.of(
            Orderings.of(SortKey.asc("v1").notNull(), SortKey.asc("id").notNull()),
            new FixedStyle(SeekForm.UNION, NullDefault.LOWEST),
            List.of(Row.of(1, 10L), Row.of(2, 30L), Row.of(3, 50L), Row.of(4, 70L)));
    private final EnginePager<Row> live = Pagers.over(source);
    private final EnginePager<Row> pager =
            Pagers.over(source, Pagers.SETTINGS.withMovingData(MovingData.upToGreatest("id")));

    @Test
    void holdWhereverTheyStandInTheOrder() {
        PageResponse<Row> page = pager.first(1);
        source.rows.add(Row.of(5, 20L));

        PageResponse<Row> next = pager.next(page.nextToken().orElseThrow());

        assertThat(ids(next)).containsExactly(2L);
    }

    @Test
    void holdInEachPartOfAWalkThatALivePagerReads() {
        List<WalkPart> parts = pager.boundaries(2).parts(2);
        source.rows.add(Row.of(5, 20L));
        source.rows.add(Row.of(6, 60L));

        assertThat(ids(live.stream(PageRequest.within(parts.get(0))).toList())).containsExactly(1L, 2L);
        assertThat(ids(live.stream(PageRequest.within(parts.get(1))).toList())).containsExactly(3L, 4L);
    }
}
