package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CursorToken;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageLimits;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.plan.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSizesTest {

    private static final PageLimits UP_TO_SIX = new PageLimits(3, 6, PageLimits.Outside.REFUSE);

    private final ListSource source = ListSource.ofIds(20);
    private final EnginePager<Row> pager = Pagers.over(source, Pagers.SETTINGS.withLimits(UP_TO_SIX));

    @Test
    void takesTheDefaultWhereNoneIsAskedFor() {
        assertThat(ids(pager.first())).containsExactly(1L, 2L, 3L);
        assertThat(ids(pager.last())).containsExactly(18L, 19L, 20L);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 7, Integer.MAX_VALUE})
    void refusesASizeOutsideTheLimitsBeforeAnythingRuns(int size) {
        CursorToken token = Pagers.over(ListSource.ofIds(5)).first(2).token(0);

        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.first(size))
                .withMessage("The page size " + size + " is outside the limits; ask for 1 to 6 rows.");
        assertThatExceptionOfType(InvalidPageRequestException.class).isThrownBy(() -> pager.last(size));
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.after(token).withSize(size)));
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.before(token).withSize(size)));
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.ofPage(1, size)));
        assertThat(source.log).isEmpty();
    }

    @Test
    void takesTheSmallestAndTheLargestSize() {
        assertThat(pager.first(1).content()).hasSize(1);
        assertThat(pager.first(6).content()).hasSize(6);
    }

    @Test
    void movesASizeIntoTheLimitsWhereToldTo() {
        EnginePager<Row> clamping = Pagers.over(source, Pagers.SETTINGS.withLimits(UP_TO_SIX.clamping()));

        assertThat(clamping.first(0).content()).hasSize(1);
        assertThat(clamping.first(1_000).content()).hasSize(6);
        assertThat(clamping.first(1_000).metadata().pageSize()).isEqualTo(6);
    }

    @Test
    void keepsTheSizeOfAWalkInItsTokens() {
        PageResponse<Row> first = pager.first(4);

        PageResponse<Row> next = pager.next(first.nextToken().orElseThrow());
        PageResponse<Row> back = pager.previous(next.previousToken().orElseThrow());

        assertThat(ids(next)).containsExactly(5L, 6L, 7L, 8L);
        assertThat(ids(back)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void changesTheSizeOfAWalkOnTheWay() {
        CursorToken token = pager.first(4).nextToken().orElseThrow();

        PageResponse<Row> smaller = pager.page(PageRequest.after(token).withSize(2));
        PageResponse<Row> after = pager.next(smaller.nextToken().orElseThrow());

        assertThat(ids(smaller)).containsExactly(5L, 6L);
        assertThat(ids(after)).containsExactly(7L, 8L);
    }

    @Test
    void lowersTheSizeOfATokenThatIsOlderThanTheLimit() {
        CursorToken token = pager.first(6).nextToken().orElseThrow();
        EnginePager<Row> stricter = pager.with(pager.settings().withLimits(UP_TO_SIX.withMaxSize(2)));

        PageResponse<Row> next = stricter.next(token);

        assertThat(ids(next)).containsExactly(7L, 8L);
    }
}
