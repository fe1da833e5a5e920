package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.MovingData;
import dev.pagination.Ordering;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import dev.pagination.plan.RowOrder;
import dev.pagination.plan.SeekStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Walks of tables into which rows are inserted, and from which rows are deleted, between the pages. */
class MovingRowsProperties {

    /** A table, the rows that come to it, and what says when rows come and go. */
    record Moving(Ordering ordering, SeekStyle style, List<Row> rows, List<Row> coming, long seed) {}

    @Property(tries = 500, seed = "20240511", edgeCases = EdgeCasesMode.NONE)
    void deliversEveryRowThatStaysOnceForward(
            @ForAll("tables") Moving table, @ForAll @IntRange(min = 1, max = 5) int size, @ForAll EdgeCheck edges) {
        Walk walk = new Walk(table, edges);

        walk.read(walk.pager.first(size), PageResponse::nextToken, walk.pager::next);

        walk.checkRows();
    }

    @Property(tries = 500, seed = "20240512", edgeCases = EdgeCasesMode.NONE)
    void deliversEveryRowThatStaysOnceBackward(
            @ForAll("tables") Moving table, @ForAll @IntRange(min = 1, max = 5) int size, @ForAll EdgeCheck edges) {
        Walk walk = new Walk(table, edges);

        walk.read(walk.pager.last(size), PageResponse::previousToken, walk.pager::previous);

        Collections.reverse(walk.pages);
        walk.checkRows();
    }

    @Property(tries = 500, seed = "20240514", edgeCases = EdgeCasesMode.NONE)
    void deliversNoRowThatCameAboveItsBound(
            @ForAll("tables") Moving table, @ForAll @IntRange(min = 1, max = 5) int size, @ForAll EdgeCheck edges) {
        Walk walk = new Walk(table, edges);
        PageRequest bounded = PageRequest.first(size).withMovingData(MovingData.upToGreatest("id"));

        walk.read(walk.pager.page(bounded), PageResponse::nextToken, walk.pager::next);

        walk.checkRows();
        assertThat(walk.pages).allSatisfy(page -> assertThat(table.rows()).containsAll(page));
    }

    @Property(tries = 500, seed = "20240513", edgeCases = EdgeCasesMode.NONE)
    void tellsTrueEdgesAndPlacesWhateverMoves(
            @ForAll("tables") Moving table, @ForAll @IntRange(min = 1, max = 4) int size) {
        Walk walk = new Walk(table, EdgeCheck.EXACT);
        Random random = new Random(table.seed());
        PageResponse<Row> page = walk.pager.first(size);

        for (int step = 0; step < 12; step++) {
            Optional<CursorToken> next = random.nextBoolean() ? page.resumeToken() : page.previousToken();
            walk.move();
            if (next.isEmpty()) {
                page = walk.pager.first(size);
                walk.checkWindow(page);
                continue;
            }
            page = random.nextBoolean() ? walk.pager.next(next.get()) : walk.pager.previous(next.get());
            walk.checkWindow(page);
        }
    }

    @Provide
    Arbitrary<Moving> tables() {
        Arbitrary<List<Row>> coming = RandomTables.rows(Arbitraries.longs().between(2_000_000, 3_000_000))
                .list()
                .uniqueElements(Row::id)
                .ofMaxSize(20);
        return Combinators.combine(
                        RandomTables.orderings(),
                        RandomTables.styles(),
                        RandomTables.tables(),
                        coming,
                        Arbitraries.longs())
                .as(Moving::new);
    }

    private static final class Walk {

        final ListSource source;
        final EnginePager<Row> pager;
        final List<List<Row>> pages = new ArrayList<>();
        private final Ordering ordering;
        private final List<Row> stay;
        private final List<Row> coming;
        private final Random random;

        Walk(Moving table, EdgeCheck edges) {
            this.ordering = table.ordering();
            this.source = ListSource.of(ordering, table.style(), table.rows());
            this.pager = Pagers.over(source, Pagers.SETTINGS.withEdges(edges));
            this.stay = new ArrayList<>(table.rows());
            this.coming = new ArrayList<>(table.coming());
            this.random = new Random(table.seed());
        }

        void read(
                PageResponse<Row> first,
                Function<PageResponse<Row>, Optional<CursorToken>> token,
                Function<CursorToken, PageResponse<Row>> step) {
            PageResponse<Row> page = first;
            pages.add(page.content());
            while (token.apply(page).isPresent()) {
                CursorToken next = token.apply(page).get();
                move();
                page = step.apply(next);
                pages.add(page.content());
            }
        }

        /** Some rows come, and some go, also the rows of cursors. */
        void move() {
            for (int i = random.nextInt(3); i > 0 && !coming.isEmpty(); i--) {
                source.rows.add(coming.remove(coming.size() - 1));
            }
            for (int i = random.nextInt(3); i > 0 && !source.rows.isEmpty(); i--) {
                stay.remove(source.rows.remove(random.nextInt(source.rows.size())));
            }
        }

        /** The pages, put into the ordering's order, hold every row that was there all the time, and none twice. */
        void checkRows() {
            List<Row> walked = pages.stream().flatMap(List::stream).toList();
            assertThat(walked)
                    .isSortedAccordingTo(RowOrder.comparator(ordering.keys()))
                    .doesNotHaveDuplicates()
                    .containsAll(stay);
        }

        /** A page is a gapless window of the rows there are now, and its edges are those of the window. */
        void checkWindow(PageResponse<Row> page) {
            List<Row> sorted = RowOrder.sorted(source.rows, ordering.keys());
            if (page.content().isEmpty()) {
                boolean any = page.metadata().hasNext() || page.metadata().hasPrevious();
                assertThat(any).isEqualTo(!sorted.isEmpty());
                return;
            }
            int from = sorted.indexOf(page.content().get(0));
            int to = from + page.content().size();
            assertThat(page.content()).isEqualTo(sorted.subList(from, to));
            assertThat(page.metadata().hasPrevious()).isEqualTo(from > 0);
            assertThat(page.metadata().hasNext()).isEqualTo(to < sorted.size());
        }
    }
}
