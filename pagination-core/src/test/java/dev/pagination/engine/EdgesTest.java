package dev.pagination.engine;

import static dev.pagination.engine.Pagers.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.PageResponse;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.Row;
import org.junit.jupiter.api.Test;

class EdgesTest {

    private final ListSource source = ListSource.ofIds(9);
    private final EnginePager<Row> exact = Pagers.over(source);
    private final EnginePager<Row> assuming = exact.with(Pagers.SETTINGS.withEdges(EdgeCheck.ASSUMED));

    @Test
    void seesThatNothingStandsBeforeANextPage() {
        CursorToken token = exact.first(3).nextToken().orElseThrow();
        source.rows.removeIf(row -> row.id() <= 3);

        PageResponse<Row> page = exact.next(token);

        assertThat(ids(page)).containsExactly(4L, 5L, 6L);
        assertThat(page.metadata().hasPrevious()).isFalse();
        assertThat(page.previousToken()).isEmpty();
    }

    @Test
    void seesThatNothingFollowsAPreviousPage() {
        CursorToken token = exact.last(3).previousToken().orElseThrow();
        source.rows.removeIf(row -> row.id() >= 7);

        PageResponse<Row> page = exact.previous(token);

        assertThat(ids(page)).containsExactly(4L, 5L, 6L);
        assertThat(page.metadata().hasNext()).isFalse();
        assertThat(page.nextToken()).isEmpty();
    }

    @Test
    void countsTheRowOfTheCursorAsBehind() {
        CursorToken token = exact.first(1).nextToken().orElseThrow();

        PageResponse<Row> page = exact.next(token);

        assertThat(page.metadata().hasPrevious()).isTrue();
    }

    @Test
    void looksBehindInTheStatementOfThePage() {
        CursorToken token = exact.first(3).nextToken().orElseThrow();
        source.plans.clear();

        exact.next(token);

        assertThat(source.plans).hasSize(1);
    }

    @Test
    void looksOnItsOwnWhereTheSourceDoesNotSay() {
        source.fetching = plan -> FetchedPage.of(source.run(plan).rows());
        CursorToken token = exact.first(3).nextToken().orElseThrow();
        source.plans.clear();

        PageResponse<Row> withRowsBehind = exact.next(token);
        source.rows.removeIf(row -> row.id() <= 3);
        PageResponse<Row> without = exact.next(token);

        assertThat(withRowsBehind.metadata().hasPrevious()).isTrue();
        assertThat(without.metadata().hasPrevious()).isFalse();
        assertThat(source.plans).hasSize(4);
    }

    @Test
    void takesTheSideAPageIsReachedFromForGranted() {
        CursorToken next = assuming.first(3).nextToken().orElseThrow();
        CursorToken previous = assuming.last(3).previousToken().orElseThrow();
        source.rows.removeIf(row -> row.id() <= 3 || row.id() >= 7);
        source.plans.clear();

        assertThat(assuming.next(next).metadata().hasPrevious()).isTrue();
        assertThat(assuming.previous(previous).metadata().hasNext()).isTrue();
        assertThat(source.plans).hasSize(2);
    }

    @Test
    void knowsTheOtherSideForAFactEvenSo() {
        CursorToken next = assuming.first(6).nextToken().orElseThrow();
        CursorToken previous = assuming.last(6).previousToken().orElseThrow();

        assertThat(assuming.next(next).metadata().hasNext()).isFalse();
        assertThat(assuming.previous(previous).metadata().hasPrevious()).isFalse();
    }

    @Test
    void hasNoPhantomPageAfterAFullLastPage() {
        CursorToken token = exact.first(6).nextToken().orElseThrow();
        source.rows.add(Row.of(10));
        source.rows.add(Row.of(11));
        source.rows.add(Row.of(12));

        PageResponse<Row> page = exact.next(token);

        assertThat(page.content()).hasSize(6);
        assertThat(page.metadata().hasNext()).isFalse();
    }

    @Test
    void showsNewRowsOnTheFirstPage() {
        CursorToken token = exact.first(3).nextToken().orElseThrow();
        PageResponse<Row> second = exact.next(token);
        source.rows.add(Row.of(0));

        PageResponse<Row> back = exact.previous(second.previousToken().orElseThrow());

        assertThat(ids(back)).containsExactly(1L, 2L, 3L);
        assertThat(back.metadata().hasPrevious()).isTrue();
        assertThat(ids(exact.first(3))).containsExactly(0L, 1L, 2L);
    }

    @Test
    void goesOnFromADeletedRow() {
        PageResponse<Row> first = exact.first(3);
        source.rows.removeIf(row -> row.id() == 3);

        assertThat(ids(exact.next(first.nextToken().orElseThrow()))).containsExactly(4L, 5L, 6L);
        assertThat(ids(exact.previous(first.token(2)))).containsExactly(1L, 2L);
    }

    @Test
    void goesBackFromTheFourthPageStepByStep() {
        PageResponse<Row> page = exact.first(2);
        for (int i = 0; i < 3; i++) {
            page = exact.next(page.nextToken().orElseThrow());
        }

        PageResponse<Row> third = exact.previous(page.previousToken().orElseThrow());
        PageResponse<Row> second = exact.previous(third.previousToken().orElseThrow());

        assertThat(ids(page)).containsExactly(7L, 8L);
        assertThat(ids(third)).containsExactly(5L, 6L);
        assertThat(ids(second)).containsExactly(3L, 4L);
    }
}
