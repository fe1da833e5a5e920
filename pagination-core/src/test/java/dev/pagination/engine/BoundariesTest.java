package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.CountStrategy;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageBoundaries;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private final ListSource source = ListSource.ofIds(10);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void takesEveryNthRowWhateverTheDistance() {
        for (int rows = 0; rows <= 10; rows++) {
            EnginePager<Row> some = Pagers.over(ListSource.ofIds(rows));
            for (int every = 1; every <= rows + 1; every++) {
                PageBoundaries boundaries = some.boundaries(every);

                assertThat(boundaries.rows()).isEqualTo(rows);
                assertThat(boundaries.every()).isEqualTo(every);
                for (int i = 0; i < boundaries.tokens().size(); i++) {
                    PageResponse<Row> next = some.next(boundaries.tokens().get(i));
                    assertThat(next.content())
                            .isEqualTo(some.first(11).content().subList((i + 1) * every, rows));
                }
            }
        }
    }

    @Test
    void saysWhenTheyWereBegun() {
        MutableClock clock = new MutableClock();
        EnginePager<Row> timed = Pagers.over(source, Pagers.SETTINGS.withClock(clock));
        Instant begun = clock.instant();
        source.opening = () -> clock.advance(Duration.ofSeconds(1));

        assertThat(timed.boundaries(4).takenAt()).isEqualTo(begun);
    }

    @Test
    void holdsNothingBetweenTwoBoundaries() {
        pager.boundaries(5);

        assertThat(source.log.subList(0, 6))
                .containsExactly("open STATEMENT", "fetch", "close", "open STATEMENT", "fetch", "close");
        assertThat(source.plans.get(1).offset()).isEqualTo(4);
        assertThat(source.plans.get(1).limit()).isEqualTo(2);
    }

    @Test
    void readsEachNumberedPageFromTheBoundaryBeforeIt() {
        for (int every = 1; every <= 11; every++) {
            PageBoundaries boundaries = pager.boundaries(every);
            for (int size = 1; size <= 4; size++) {
                for (int number = 0; number * size < 10; number++) {
                    PageResponse<Row> expected = pager.page(PageRequest.ofPage(number, size));
                    PageResponse<Row> page = pager.page(PageRequest.ofPage(number, size, boundaries));

                    assertThat(page.content()).isEqualTo(expected.content());
                    assertThat(page.metadata()).isEqualTo(expected.metadata());
                    assertThat(lastPlan().offset()).isLessThan(every);
                }
            }
        }
    }

    @Test
    void walksOnFromANumberedPage() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(2, 3, pager.boundaries(4)));

        PageResponse<Row> next = pager.next(page.nextToken().orElseThrow());
        PageResponse<Row> previous = pager.previous(page.previousToken().orElseThrow());

        assertThat(ids(page)).containsExactly(7L, 8L, 9L);
        assertThat(ids(next)).containsExactly(10L);
        assertThat(next.metadata().currentPage()).hasValue(3);
        assertThat(ids(previous)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void liesAfterTheLastRowWhenPastTheEnd() {
        PageBoundaries boundaries = pager.boundaries(4);

        PageResponse<Row> atBoundary = pager.page(PageRequest.ofPage(4, 4, boundaries));
        PageResponse<Row> far = pager.page(PageRequest.ofPage(100, 4, boundaries));

        for (PageResponse<Row> page : List.of(atBoundary, far)) {
            assertThat(page.content()).isEmpty();
            assertThat(page.metadata().hasNext()).isFalse();
            assertThat(ids(pager.previous(page.previousToken().orElseThrow()))).containsExactly(7L, 8L, 9L, 10L);
        }
    }

    @Test
    void keepsAPlaceWhenEveryRowIsGone() {
        PageBoundaries boundaries = pager.boundaries(4);
        source.rows.clear();

        PageResponse<Row> page = pager.page(PageRequest.ofPage(3, 3, boundaries));
        source.rows.add(Row.of(9));

        assertThat(page.content()).isEmpty();
        assertThat(page.metadata().hasPrevious()).isFalse();
        assertThat(ids(pager.next(page.resumeToken().orElseThrow()))).containsExactly(9L);
    }

    @Test
    void asksWhetherRowsLieBehindABoundary() {
        PageBoundaries boundaries = pager.boundaries(3);
        source.rows.removeIf(row -> row.id() <= 3);

        PageResponse<Row> page = pager.page(PageRequest.ofPage(1, 3, boundaries));

        assertThat(ids(page)).containsExactly(4L, 5L, 6L);
        assertThat(page.metadata().hasPrevious()).isFalse();
    }

    @Test
    void takesNoTotalFromNumbersThatMayBeOld() {
        PageBoundaries boundaries = pager.boundaries(4);
        source.rows.removeIf(row -> row.id() <= 2);

        PageResponse<Row> page = pager.page(PageRequest.ofPage(3, 3, boundaries).withCount(CountStrategy.separate()));

        assertThat(ids(page)).containsExactly(10L);
        assertThat(page.total()).isEqualTo(new Total.Exact(8, ((Total.Exact) page.total()).takenAt()));
    }

    @Test
    void refusesBoundariesOfAnotherFilterOnEveryPage() {
        PageBoundaries others = Pagers.over(ListSource.ofIds(10, "theirs")).boundaries(4);
        source.log.clear();

        for (int number : new int[] {0, 1, 2, 9}) {
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> pager.page(PageRequest.ofPage(number, 3, others)))
                    .satisfies(refused ->
                            assertThat(refused.reason()).isEqualTo(InvalidCursorException.Reason.OTHER_FILTER));
        }
        assertThat(source.log).isEmpty();
    }

    @Test
    void refusesBoundariesOfAnotherOrder() {
        FixedStyle style = new FixedStyle(SeekForm.UNION, NullDefault.LOWEST);
        ListSource descending = ListSource.of(Orderings.of(SortKey.desc("id").notNull()), style, source.rows);
        PageBoundaries others = Pagers.over(descending).boundaries(4);

        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> pager.page(PageRequest.ofPage(0, 3, others)))
                .withMessage("The cursor token belongs to another sort order; start again from the first page.");
    }

    @Test
    void refusesADistanceThatIsNoneBeforeItReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pager.boundaries(0))
                .withMessage("The distance of boundaries must be at least 1 row, not 0.");
        assertThat(source.log).isEmpty();
    }

    @Test
    void refusesANumberBeyondLong() {
        PageBoundaries boundaries = pager.boundaries(4);

        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.ofPage(Long.MAX_VALUE, 2, boundaries)));
    }

    @Test
    void stopsWhenTheWalkDoesNotAdvance() {
        source.fetching = this::firstRow;

        assertThatExceptionOfType(PageFetchException.class)
                .isThrownBy(() -> pager.boundaries(1))
                .withMessageStartingWith("The page does not advance");
        assertThat(source.log).endsWith("close");
    }

    /** What a database answers that returns its first row whatever it is asked for. */
    private FetchedPage<Row> firstRow(PagePlan plan) {
        Row row = source.rows.get(0);
        return FetchedPage.of(List.of(new FetchedRow<>(row, row.keyset(plan.order()))));
    }

    private PagePlan lastPlan() {
        return source.plans.get(source.plans.size() - 1);
    }
}
