package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.CountStrategy;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.MovingData;
import dev.pagination.PageBoundaries;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.WalkPart;
import dev.pagination.engine.PageSource.Bounding;
import dev.pagination.plan.FixedStyle;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.Row;
import dev.pagination.plan.SeekForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedWalksTest {

    private static final MovingData GREATEST = MovingData.upToGreatest("ID");
    private static final MovingData.UpToNow NOW = MovingData.upToNow("id");

    private final ListSource source = ListSource.ofIds(6);
    private final EnginePager<Row> pager = Pagers.over(source, Pagers.SETTINGS.withMovingData(GREATEST));

    @Test
    void endAtTheGreatestKeyThereWas() {
        PageResponse<Row> page = pager.first(4);
        add(7);

        PageResponse<Row> next = pager.next(page.nextToken().orElseThrow());

        assertThat(ids(next)).containsExactly(5L, 6L);
        assertThat(next.metadata().hasNext()).isFalse();
        assertThat(ids(pager.next(next.resumeToken().orElseThrow()))).isEmpty();
    }

    @Test
    void endThereInEitherDirection() {
        PageResponse<Row> last = pager.last(2);
        add(7);

        PageResponse<Row> previous = pager.previous(last.previousToken().orElseThrow());

        assertThat(ids(last)).containsExactly(5L, 6L);
        assertThat(ids(previous)).containsExactly(3L, 4L);
        assertThat(ids(pager.next(previous.nextToken().orElseThrow()))).containsExactly(5L, 6L);
    }

    @Test
    void takeTheirBoundOnceInAConnectionOfItsOwn() {
        PageResponse<Row> page = pager.first(4);
        pager.next(page.nextToken().orElseThrow());

        assertThat(source.log)
                .containsExactly(
                        "open STATEMENT",
                        "greatest",
                        "close",
                        "open STATEMENT",
                        "fetch",
                        "close",
                        "open STATEMENT",
                        "fetch",
                        "close");
    }

    @Test
    void countTheirRowsOnly() {
        for (CountStrategy count : List.of(
                CountStrategy.separate(),
                CountStrategy.combined(),
                CountStrategy.snapshot(),
                CountStrategy.bounded(100),
                CountStrategy.once())) {
            PageResponse<Row> page = pager.page(PageRequest.first(4).withCount(count));
            add(7, 8);

            PageResponse<Row> next =
                    pager.page(PageRequest.after(page.nextToken().orElseThrow()).withCount(count));
            source.rows.removeIf(row -> row.id() > 6);

            assertThat(page.metadata().totalElements()).as("%s", count).hasValue(6);
            assertThat(next.metadata().totalElements()).as("%s", count).hasValue(6);
        }
    }

    @Test
    void keepTheirTotalsApartInTheCache() {
        PageRequest counted = PageRequest.first(2).withCount(CountStrategy.cached(Duration.ofHours(1)));

        PageResponse<Row> before = pager.page(counted);
        add(7);
        PageResponse<Row> after = pager.page(counted);
        PageResponse<Row> live = pager.page(counted.withMovingData(MovingData.live()));
        source.rows.removeIf(row -> row.id() == 7);
        PageResponse<Row> again = pager.page(PageRequest.after(after.nextToken().orElseThrow())
                .withCount(CountStrategy.cached(Duration.ofHours(1))));

        assertThat(before.metadata().totalElements()).hasValue(6);
        assertThat(after.metadata().totalElements()).hasValue(7);
        assertThat(live.metadata().totalElements()).hasValue(7);
        assertThat(again.metadata().totalElements()).hasValue(7);
    }

    @Test
    void streamToTheirBound() {
        List<Long> seen = new ArrayList<>();

        pager.stream(PageRequest.first(2)).forEach(row -> {
            seen.add(row.id());
            add(row.id() + 6);
        });

        assertThat(seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void haveNumberedPages() {
        PageResponse<Row> second = pager.page(PageRequest.ofPage(1, 4));
        add(7);

        assertThat(ids(second)).containsExactly(5L, 6L);
        assertThat(second.metadata().hasNext()).isFalse();
        assertThat(ids(pager.next(second.resumeToken().orElseThrow()))).isEmpty();
    }

    @Test
    void haveBoundariesAndPartsUpToOneBound() {
        PageBoundaries boundaries = pager.boundaries(2);
        add(7, 8, 9);

        List<Long> together = new ArrayList<>();
        for (WalkPart part : boundaries.parts(3)) {
            together.addAll(
                    ids(pager.stream(PageRequest.within(part).withSize(2)).toList()));
        }

        assertThat(boundaries.rows()).isEqualTo(6);
        assertThat(together).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        for (int number = 0; number < 3; number++) {
            PageResponse<Row> page = pager.page(PageRequest.ofPage(number, 3, boundaries));
            assertThat(ids(page))
                    .isEqualTo(List.of(1L, 2L, 3L, 4L, 5L, 6L)
                            .subList(3 * Math.min(number, 2), Math.min(3 * number + 3, 6)));
        }
    }

    @Test
    void haveNoBoundariesWithoutRows() {
        source.rows.clear();

        assertThat(pager.boundaries(2).rows()).isZero();
        assertThat(source.log).containsExactly("open STATEMENT", "greatest", "close");
    }

    @Test
    void areBoundByTheClock() {
        EnginePager<Row> clocked = Pagers.over(source, Pagers.SETTINGS.withMovingData(NOW));
        source.now = 4;

        PageResponse<Row> page = clocked.first(3);
        source.now = 100;

        assertThat(ids(clocked.next(page.nextToken().orElseThrow()))).containsExactly(4L);
        assertThat(source.log).contains("now").doesNotContain("greatest");
    }

    @Test
    void lagBehindTheClock() {
        EnginePager<Row> clocked =
                Pagers.over(source, Pagers.SETTINGS.withMovingData(NOW.lagging(Duration.ofSeconds(3))));
        source.now = 5;

        assertThat(ids(clocked.first(9))).containsExactly(1L, 2L);
    }

    @Test
    void goOnBeyondTheirBoundWhenAsked() {
        PageResponse<Row> page = pager.page(PageRequest.first(9).withCount(CountStrategy.once()));
        add(7, 8);

        PageRequest after = PageRequest.after(page.resumeToken().orElseThrow()).withCount(CountStrategy.once());
        PageResponse<Row> more = pager.page(after.withMovingData(GREATEST));
        add(9);

        assertThat(ids(more)).containsExactly(7L, 8L);
        assertThat(((Total.Exact) more.total()).rows()).isEqualTo(8);
        assertThat(ids(pager.next(more.resumeToken().orElseThrow()))).isEmpty();
        assertThat(ids(pager.page(after.withMovingData(MovingData.live())))).containsExactly(7L, 8L, 9L);
    }

    @Test
    void keepTheirBoundInALivePager() {
        PageResponse<Row> page = pager.first(4);
        add(7);

        PageResponse<Row> next = Pagers.over(source).next(page.nextToken().orElseThrow());

        assertThat(ids(next)).containsExactly(5L, 6L);
    }

    @Test
    void beginInTheMiddleWithTheTokenOfALiveWalk() {
        PageResponse<Row> page = Pagers.over(source).first(2);

        PageResponse<Row> next = pager.next(page.nextToken().orElseThrow());
        add(7);

        assertThat(ids(next)).containsExactly(3L, 4L);
        assertThat(ids(pager.next(next.nextToken().orElseThrow()))).containsExactly(5L, 6L);
    }

    @Test
    void areEmptyWithoutRows() {
        source.rows.clear();

        PageResponse<Row> page = pager.page(PageRequest.first(3).withCount(CountStrategy.separate()));

        assertThat(page.content()).isEmpty();
        assertThat(page.metadata().totalElements()).hasValue(0);
    }

    @Test
    void takeTheirBoundAgainIfRowsCameWhileThereWasNone() {
        source.rows.clear();
        source.opening = () -> {
            if (source.log.size() == 4) {
                add(1, 2);
            }
        };

        PageResponse<Row> page = pager.first(1);
        add(3);

        assertThat(ids(page)).containsExactly(1L);
        assertThat(ids(pager.next(page.nextToken().orElseThrow()))).containsExactly(2L);
        assertThat(source.log.stream().filter("greatest"::equals)).hasSize(2);
    }

    @Test
    void needAKeyOfTheOrderThatIsNeverNull() {
        FixedStyle style = new FixedStyle(SeekForm.UNION, NullDefault.LOWEST);
        ListSource nullable =
                ListSource.of(Orderings.of(SortKey.asc("n1"), SortKey.asc("id").notNull()), style, List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pagers.over(nullable, Pagers.SETTINGS.withMovingData(MovingData.upToGreatest("N1"))))
                .withMessage("The rows of a walk cannot be bounded by the key N1, because rows with NULL there would be"
                        + " lost; name a key that is never NULL.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pager.with(Pagers.SETTINGS.withMovingData(MovingData.upToNow("at"))))
                .withMessage("The rows of a walk cannot be bounded by at, which is no key of the ordering id ASC; name"
                        + " one of its keys.");
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.first().withMovingData(MovingData.upToGreatest("x"))))
                .withMessage("The rows of a walk cannot be bounded by x, which is no key of the ordering id ASC; name"
                        + " one of its keys.");
        assertThat(source.log).isEmpty();
    }

    @Test
    void needASourceThatHasSuchBounds() {
        source.bounding = Bounding.BY_GREATEST;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pagers.over(source, Pagers.SETTINGS.withMovingData(NOW)))
                .withMessage(
                        "The key id cannot be bounded by the database's clock, which is not known as a value of its"
                                + " type here; use MovingData.upToGreatest.");

        PageResponse<Row> page = pager.first(2);
        source.bounding = Bounding.NONE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pagers.over(source, Pagers.SETTINGS.withMovingData(GREATEST)))
                .withMessage(
                        "The rows of a walk cannot be bounded by the key ID here; name another key, or walk live.");
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> pager.next(page.nextToken().orElseThrow()))
                .satisfies(
                        refused -> assertThat(refused.reason()).isEqualTo(InvalidCursorException.Reason.UNSUPPORTED));
    }

    private void add(long... ids) {
        for (long id : ids) {
            source.rows.add(Row.of(id));
        }
    }
}
