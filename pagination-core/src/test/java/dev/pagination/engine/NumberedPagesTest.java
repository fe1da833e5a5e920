package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import org.junit.jupiter.api.Test;

class NumberedPagesTest {

    private final ListSource source = ListSource.ofIds(7);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void startsAtPageZero() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(0, 3));

        assertThat(ids(page)).containsExactly(1L, 2L, 3L);
        assertThat(page.metadata().hasPrevious()).isFalse();
        assertThat(page.metadata().currentPage()).hasValue(0);
    }

    @Test
    void skipsWholePages() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(1, 3));

        assertThat(ids(page)).containsExactly(4L, 5L, 6L);
        assertThat(page.metadata().hasPrevious()).isTrue();
        assertThat(page.metadata().hasNext()).isTrue();
        assertThat(page.metadata().currentPage()).hasValue(1);
    }

    @Test
    void endsWithAPageThatIsNotFull() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(2, 3));

        assertThat(ids(page)).containsExactly(7L);
        assertThat(page.metadata().hasNext()).isFalse();
    }

    @Test
    void walksOnFromWhereItJumpedTo() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(1, 3));

        PageResponse<Row> next = pager.next(page.nextToken().orElseThrow());
        PageResponse<Row> previous = pager.previous(page.previousToken().orElseThrow());

        assertThat(ids(next)).containsExactly(7L);
        assertThat(next.metadata().currentPage()).hasValue(2);
        assertThat(ids(previous)).containsExactly(1L, 2L, 3L);
        assertThat(previous.metadata().currentPage()).hasValue(0);
    }

    @Test
    void liesAfterTheLastRowWhenPastTheEnd() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(9, 3));

        assertThat(page.content()).isEmpty();
        assertThat(page.metadata().hasNext()).isFalse();
        assertThat(page.metadata().hasPrevious()).isTrue();
        assertThat(page.metadata().currentPage()).hasValue(9);
        assertThat(ids(pager.previous(page.previousToken().orElseThrow()))).containsExactly(5L, 6L, 7L);
    }

    @Test
    void resumesPastTheEndWithRowsThatComeLater() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(9, 3));
        source.rows.add(Row.of(8));

        PageResponse<Row> next = pager.next(page.resumeToken().orElseThrow());

        assertThat(ids(next)).containsExactly(8L);
        assertThat(next.metadata().currentPage()).isEmpty();
    }

    @Test
    void looksForTheLastRowOnlyWhenPastTheEnd() {
        pager.page(PageRequest.ofPage(2, 3));
        int fetchesOfAPage = source.plans.size();
        pager.page(PageRequest.ofPage(3, 3));

        assertThat(fetchesOfAPage).isEqualTo(1);
        assertThat(source.plans).hasSize(3);
    }

    @Test
    void refusesANumberBeyondLong() {
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.ofPage(Long.MAX_VALUE, 2)))
                .withMessage("The page number 9223372036854775807 times the page size 2 is more than "
                        + "9,223,372,036,854,775,807; ask for a smaller number.");
        assertThat(source.log).isEmpty();
    }

    @Test
    void takesANumberBeyondInt() {
        PageResponse<Row> page = pager.page(PageRequest.ofPage(3_000_000_000L, 500));

        assertThat(page.content()).isEmpty();
        assertThat(page.metadata().currentPage()).hasValue(3_000_000_000L);
    }
}
