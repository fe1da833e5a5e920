package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import org.junit.jupiter.api.Test;

/** The number of the current page, which counts rows walked and is absent rather than wrong. */
class PageLabelsTest {

    private final ListSource source = ListSource.ofIds(20);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void countsOnFromTheMiddleOfAPage() {
        PageResponse<Row> first = pager.first(5);

        PageResponse<Row> page = pager.next(first.token(2));

        assertThat(ids(page)).startsWith(4L);
        assertThat(page.metadata().currentPage()).hasValue(0);
        assertThat(next(page).metadata().currentPage()).hasValue(1);
    }

    @Test
    void countsPagesOfTheNewSizeWhenTheSizeChanges() {
        PageResponse<Row> first = pager.first(8);

        PageResponse<Row> page =
                pager.page(PageRequest.after(first.nextToken().orElseThrow()).withSize(2));

        assertThat(ids(page)).containsExactly(9L, 10L);
        assertThat(page.metadata().currentPage()).hasValue(4);
    }

    @Test
    void countsBackOnTheWayBack() {
        PageResponse<Row> fourth = next(next(next(pager.first(3))));

        PageResponse<Row> third = previous(fourth);

        assertThat(ids(third)).containsExactly(7L, 8L, 9L);
        assertThat(third.metadata().currentPage()).hasValue(2);
        assertThat(previous(previous(third)).metadata().currentPage()).hasValue(0);
    }

    @Test
    void isAbsentWhereRowsCameBeforeTheStartOfTheWalk() {
        PageResponse<Row> second = next(pager.first(2));
        source.rows.add(Row.of(0));
        source.rows.add(Row.of(-1));
        source.rows.add(Row.of(-2));

        PageResponse<Row> back = previous(second);
        PageResponse<Row> beyond = previous(back);

        assertThat(ids(back)).containsExactly(1L, 2L);
        assertThat(back.metadata().currentPage()).isEmpty();
        assertThat(ids(beyond)).containsExactly(-1L, 0L);
        assertThat(beyond.metadata().currentPage()).isEmpty();
    }

    @Test
    void isZeroAgainAtTheVeryStart() {
        PageResponse<Row> second = next(pager.first(2));
        source.rows.add(Row.of(0));

        PageResponse<Row> start = previous(previous(second));

        assertThat(ids(start)).containsExactly(0L);
        assertThat(start.metadata().currentPage()).hasValue(0);
        assertThat(next(start).metadata().currentPage()).hasValue(0);
    }

    @Test
    void isZeroWhereEveryRowBeforeIsGone() {
        PageResponse<Row> first = pager.first(4);
        source.rows.removeIf(row -> row.id() <= 4);

        PageResponse<Row> page = next(first);

        assertThat(page.metadata().currentPage()).hasValue(0);
        assertThat(next(page).metadata().currentPage()).hasValue(1);
    }

    @Test
    void isAbsentOnTheWayBackFromTheEnd() {
        PageResponse<Row> last = pager.last(3);

        assertThat(last.metadata().currentPage()).isEmpty();
        assertThat(previous(last).metadata().currentPage()).isEmpty();
        assertThat(next(previous(last)).metadata().currentPage()).isEmpty();
    }

    @Test
    void isKnownForALastPageThatIsTheOnlyOne() {
        assertThat(pager.last(20).metadata().currentPage()).hasValue(0);
    }

    private PageResponse<Row> next(PageResponse<Row> page) {
        return pager.next(page.nextToken().orElseThrow());
    }

    private PageResponse<Row> previous(PageResponse<Row> page) {
        return pager.previous(page.previousToken().orElseThrow());
    }
}
