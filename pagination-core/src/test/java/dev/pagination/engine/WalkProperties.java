package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.Ordering;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import dev.pagination.plan.RowOrder;
import dev.pagination.plan.SeekStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WalkProperties {

    @Property(tries = 150, seed = "20240501", edgeCases = EdgeCasesMode.NONE)
    void walksLikeTheSortedRows(
            @ForAll("orderings") Ordering ordering,
            @ForAll("styles") SeekStyle style,
            @ForAll("tables") List<Row> rows,
            @ForAll @IntRange(min = 1, max = 7) int size) {
        List<Row> sorted = RowOrder.sorted(rows, ordering.keys());
        WalkCheck walk = new WalkCheck(Pagers.over(ListSource.of(ordering, style, rows)), sorted, "random");

        walk.forward(size);
        walk.backward(size);
        walk.fromEveryRow(size);
    }

    @Property(tries = 400, seed = "20240502", edgeCases = EdgeCasesMode.NONE)
    void deliversEveryRowOnceWhateverSizesTheWalkTakes(
            @ForAll("orderings") Ordering ordering,
            @ForAll("styles") SeekStyle style,
            @ForAll("tables") List<Row> rows,
            @ForAll @Size(20) List<@IntRange(min = 1, max = 9) Integer> sizes,
            @ForAll EdgeCheck edges) {
        EnginePager<Row> pager = Pagers.over(ListSource.of(ordering, style, rows), Pagers.SETTINGS.withEdges(edges));
        Iterator<Integer> size = sizes.iterator();

        PageResponse<Row> page = pager.first(size.next());
        List<Row> walked = new ArrayList<>(page.content());
        while (page.nextToken().isPresent()) {
            CursorToken token = page.nextToken().get();
            page = pager.page(PageRequest.after(token).withSize(size.next()));
            walked.addAll(page.content());
        }

        assertThat(walked).isEqualTo(RowOrder.sorted(rows, ordering.keys()));
    }

    @Property(tries = 400, seed = "20240503", edgeCases = EdgeCasesMode.NONE)
    void streamsLikeTheSortedRows(
            @ForAll("orderings") Ordering ordering,
            @ForAll("styles") SeekStyle style,
            @ForAll("tables") List<Row> rows,
            @ForAll @IntRange(min = 1, max = 7) int size) {
        EnginePager<Row> pager = Pagers.over(ListSource.of(ordering, style, rows));

        List<Row> forward = pager.stream(PageRequest.first(size)).toList();
        List<Row> backward =
                new ArrayList<>(pager.stream(PageRequest.last(size)).toList());

        Collections.reverse(backward);
        assertThat(forward).isEqualTo(RowOrder.sorted(rows, ordering.keys()));
        assertThat(backward).isEqualTo(forward);
    }

    @Property(tries = 300, seed = "20240504", edgeCases = EdgeCasesMode.NONE)
    void numbersPagesLikeTheSortedRows(
            @ForAll("orderings") Ordering ordering,
            @ForAll("styles") SeekStyle style,
            @ForAll("tables") List<Row> rows,
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @IntRange(max = 22) int number) {
        EnginePager<Row> pager = Pagers.over(ListSource.of(ordering, style, rows));
        List<Row> sorted = RowOrder.sorted(rows, ordering.keys());

        PageResponse<Row> page = pager.page(PageRequest.ofPage(number, size));

        int from = Math.min(number * size, sorted.size());
        int to = Math.min(from + size, sorted.size());
        assertThat(page.content()).isEqualTo(sorted.subList(from, to));
        assertThat(page.metadata().hasNext()).isEqualTo(to < sorted.size());
        assertThat(page.metadata().hasPrevious()).isEqualTo(from > 0);
        page.previousToken()
                .ifPresent(token -> assertThat(pager.previous(token).content())
                        .isEqualTo(sorted.subList(Math.max(from - size, 0), from)));
        page.nextToken()
                .ifPresent(token -> assertThat(pager.next(token).content())
                        .isEqualTo(sorted.subList(to, Math.min(to + size, sorted.size()))));
    }

    @Provide
    Arbitrary<Ordering> orderings() {
        return RandomTables.orderings();
    }

    @Provide
    Arbitrary<SeekStyle> styles() {
        return RandomTables.styles();
    }

    @Provide
    Arbitrary<List<Row>> tables() {
        return RandomTables.tables();
    }
}
