package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.MovingData;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.plan.AssembledPage;
import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PagePlanner;
import dev.pagination.plan.Row;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private final ListSource source = ListSource.ofIds(7);
    private final EnginePager<Row> pager = Pagers.over(source);

    @Test
    void fetchesNothingUntilItIsRead() {
        pager.stream();
        pager.pages();
        pager.pages(PageRequest.after(CursorToken.of("no token")));

        assertThat(source.log).isEmpty();
    }

    @Test
    void fetchesOnePageAtATime() {
        Iterator<Row> rows = pager.stream(PageRequest.first(3)).iterator();

        for (int row = 0; row < 3; row++) {
            rows.next();
            assertThat(source.plans).hasSize(1);
        }
        rows.next();

        assertThat(source.plans).hasSize(2);
    }

    @Test
    void holdsNoSessionBetweenPages() {
        Iterator<Row> rows = pager.stream(PageRequest.first(3)).iterator();

        rows.next();

        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "close");
    }

    @Test
    void fetchesOnlyThePagesThatAreRead() {
        List<Long> ids =
                pager.stream(PageRequest.first(2)).map(Row::id).limit(3).toList();

        assertThat(ids).containsExactly(1L, 2L, 3L);
        assertThat(source.plans).hasSize(2);
        assertThat(source.log).endsWith("close");
    }

    @Test
    void fetchesTheNextPageOnlyWhenItIsAskedFor() {
        Iterator<PageResponse<Row>> pages = pager.pages(PageRequest.first(3)).iterator();

        PageResponse<Row> first = pages.next();

        assertThat(Pagers.ids(first)).containsExactly(1L, 2L, 3L);
        assertThat(source.plans).hasSize(1);
    }

    @Test
    void seesRowsThatComeWhileItIsRead() {
        Iterator<Row> rows = pager.stream(PageRequest.first(7)).iterator();
        rows.next();
        source.rows.add(Row.of(8));
        ListSource more = ListSource.ofIds(3);
        Iterator<Row> slow = Pagers.over(more).stream(PageRequest.first(2)).iterator();
        slow.next();
        more.rows.add(Row.of(4));

        assertThat(remaining(rows)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(remaining(slow)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void readsBackwardInReversedOrder() {
        List<Long> fromTheEnd = pager.stream(PageRequest.last(3)).map(Row::id).toList();
        CursorToken token = pager.first(7).token(4);
        List<Long> fromARow =
                pager.stream(PageRequest.before(token).withSize(3)).map(Row::id).toList();

        assertThat(fromTheEnd).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(fromARow).containsExactly(4L, 3L, 2L, 1L);
    }

    @Test
    void readsPagesBackwardEachInItsOwnOrder() {
        List<List<Long>> pages =
                pager.pages(PageRequest.last(3)).map(Pagers::ids).toList();

        assertThat(pages).containsExactly(List.of(5L, 6L, 7L), List.of(2L, 3L, 4L), List.of(1L));
    }

    @Test
    void resumesFromAToken() {
        CursorToken token = pager.first(7).token(4);

        List<Long> ids =
                pager.stream(PageRequest.after(token).withSize(1)).map(Row::id).toList();

        assertThat(ids).containsExactly(6L, 7L);
    }

    @Test
    void walksOnFromANumberedPage() {
        List<Long> ids = pager.stream(PageRequest.ofPage(2, 2)).map(Row::id).toList();

        assertThat(ids).containsExactly(5L, 6L, 7L);
    }

    @Test
    void endsAfterOnePageOfAnEmptyResult() {
        source.rows.clear();

        assertThat(pager.stream()).isEmpty();
        assertThat(pager.pages()).hasSize(1);
        assertThat(source.plans).hasSize(2);
    }

    @Test
    void endsWithAFullPage() {
        assertThat(pager.pages(PageRequest.first(7))).hasSize(1);
    }

    @Test
    void endsAfterAnEmptyPageBehindWhichThereAreRows() {
        CursorToken token = pager.first(7).token(6);

        assertThat(pager.pages(PageRequest.after(token))).hasSize(1);
        assertThat(pager.stream(PageRequest.ofPage(9, 3))).isEmpty();
    }

    @Test
    void neitherCountsNorLooksBehindForRows() {
        EnginePager<Row> counting = pager.with(Pagers.SETTINGS.withCount(CountStrategy.separate()));

        assertThat(counting.stream(PageRequest.first(2))).hasSize(7);

        assertThat(source.log).doesNotContain("count");
        assertThat(source.plans)
                .extracting(plan -> (Object) plan.behind().getClass())
                .containsOnly(Behind.Known.class);
    }

    @Test
    void looksBehindForPages() {
        List<PageResponse<Row>> pages = pager.pages(PageRequest.first(3)).toList();

        assertThat(pages).extracting(page -> page.metadata().hasPrevious()).containsExactly(false, true, true);
        assertThat(pages)
                .extracting(page -> page.metadata().currentPage().getAsLong())
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void handsOutTokensOfItsPages() {
        List<PageResponse<Row>> pages = pager.pages(PageRequest.first(3)).toList();

        PageResponse<Row> again = pager.next(pages.get(1).previousToken().orElseThrow());

        assertThat(Pagers.ids(again)).containsExactly(5L, 6L, 7L);
    }

    @Test
    void failsWhereItIsRead() {
        Stream<Row> badToken = pager.stream(PageRequest.after(CursorToken.of("no token")));
        Stream<Row> badSize = pager.stream(PageRequest.first(0));

        assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(badToken::toList);
        assertThatExceptionOfType(InvalidPageRequestException.class).isThrownBy(badSize::toList);
        assertThat(source.log).isEmpty();
    }

    @Test
    void deliversRowsThatAreMappedToNull() {
        source.fetching = plan -> FetchedPage.of(List.of(new FetchedRow<>(null, Keyset.of(1L))));

        assertThat(pager.stream()).containsExactly((Row) null);
        assertThat(pager.first().content()).containsExactly((Row) null);
    }

    @Test
    void hasNoPageAfterTheLast() {
        PagePlanner planner = new PagePlanner(source.ordering(), source.seekStyle());
        Step first = Step.open(planner.first(7), CountStrategy.none(), Optional.empty(), Reach.of(MovingData.live()));
        PageWalk<Row> walk = new PageWalk<>(() -> first, StreamsTest::lastPage, planner, Pagers.SETTINGS);
        walk.next();

        assertThat(walk.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(walk::next)
                .withMessage("The walk is at its end.");
    }

    private static WalkedPage<Row> lastPage(Step step) {
        return new WalkedPage<>(
                step,
                new AssembledPage<>(List.of(), false, false, OptionalLong.of(0)),
                Total.unknown(),
                Optional.empty());
    }

    private static List<Long> remaining(Iterator<Row> rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEachRemaining(row -> ids.add(row.id()));
        return ids;
    }
}
