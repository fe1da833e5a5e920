package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.plan.Row;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Totals that are counted on the first page of a walk and go with it. */
class CarriedTotalsTest {

    private static final Total TEN = new Total.Exact(10, MutableClock.START);

    private final MutableClock clock = new MutableClock();
    private final ListSource source = ListSource.ofIds(10);
    private final EnginePager<Row> pager = Pagers.counting(source, CountStrategy.once(), clock);

    @Test
    void carriesTheTotalWithTheInstantItWasTaken() {
        PageResponse<Row> first = pager.first(3);
        source.rows.remove(9);
        clock.advance(Duration.ofMinutes(5));

        PageResponse<Row> second = pager.next(first.nextToken().orElseThrow());
        PageResponse<Row> back = pager.previous(second.previousToken().orElseThrow());
        PageResponse<Row> inside = pager.next(back.token(1));

        assertThat(List.of(first.total(), second.total(), back.total(), inside.total()))
                .containsOnly(TEN);
        assertThat(counts()).isEqualTo(1);
    }

    @Test
    void carriesWhatIsNotExactAsWell() {
        PageRequest start = PageRequest.first(3).withCount(CountStrategy.once(CountStrategy.bounded(5)));

        PageResponse<Row> next = pager.next(pager.page(start).nextToken().orElseThrow());

        assertThat(next.total()).isEqualTo(new Total.AtLeast(5, MutableClock.START));
        assertThat(counts()).isEqualTo(1);
    }

    @Test
    void carriesTheTotalAcrossAnEmptyPage() {
        PageResponse<Row> first = pager.first(9);
        source.rows.remove(9);
        PageResponse<Row> empty = pager.next(first.nextToken().orElseThrow());
        source.rows.add(Row.of(11));

        PageResponse<Row> later = pager.next(empty.resumeToken().orElseThrow());

        assertThat(List.of(empty.total(), later.total())).containsOnly(TEN);
        assertThat(counts()).isEqualTo(1);
    }

    @Test
    void countsWhereTheTokenCarriesNone() {
        CursorToken token = pager.page(PageRequest.first(3).withCount(CountStrategy.separate()))
                .token(0);

        assertThat(pager.next(token).total()).isEqualTo(TEN);
        assertThat(counts()).isEqualTo(2);
    }

    @Test
    void triesAgainWhereTheFirstPageRanOutOfTime() {
        source.counting = (max, budget) -> OptionalLong.empty();
        CountStrategy hurried = CountStrategy.once(CountStrategy.separate().within(Duration.ofMillis(50)));
        PageResponse<Row> first = pager.page(PageRequest.first(3).withCount(hurried));

        PageResponse<Row> next = pager.next(first.nextToken().orElseThrow());

        assertThat(first.total()).isEqualTo(Total.unknown());
        assertThat(next.total()).isEqualTo(Total.unknown());
        assertThat(counts()).isEqualTo(2);
    }

    @Test
    void goesByTheRequestNotByTheToken() {
        CursorToken token = pager.first(3).nextToken().orElseThrow();
        source.rows.remove(9);

        PageResponse<Row> counted = pager.page(PageRequest.after(token).withCount(CountStrategy.separate()));
        PageResponse<Row> uncounted = pager.page(PageRequest.after(token).withCount(CountStrategy.none()));

        assertThat(counted.total()).isEqualTo(new Total.Exact(9, MutableClock.START));
        assertThat(uncounted.total()).isEqualTo(Total.unknown());
    }

    @Test
    void countsAgainOnANumberedPage() {
        pager.first(3);

        pager.page(PageRequest.ofPage(1, 3));

        assertThat(counts()).isEqualTo(2);
    }

    static List<CountStrategy> strategies() {
        return List.of(
                CountStrategy.separate(),
                CountStrategy.combined(),
                CountStrategy.snapshot(),
                CountStrategy.bounded(10),
                CountStrategy.estimated(10),
                CountStrategy.once(),
                CountStrategy.cached(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnceForAllPagesOfAStream(CountStrategy strategy) {
        List<PageResponse<Row>> pages =
                pager.pages(PageRequest.first(3).withCount(strategy)).toList();

        assertThat(pages).extracting(PageResponse::total).hasSize(4).containsOnly(TEN);
        assertThat(source.log.stream()
                        .filter(event -> event.startsWith("count"))
                        .count())
                .isEqualTo(strategy.equals(CountStrategy.combined()) ? 0 : 1);
        assertThat(source.log.stream().filter("open SNAPSHOT"::equals).count())
                .isEqualTo(strategy.equals(CountStrategy.snapshot()) ? 1 : 0);
        assertThat(source.plans.stream()
                        .filter(plan -> plan.counting().toString().equals("INLINE"))
                        .count())
                .isEqualTo(strategy.equals(CountStrategy.combined()) ? 1 : 0);
    }

    @Test
    void countsNothingForPagesWithoutATotal() {
        List<PageResponse<Row>> pages = pager.pages(PageRequest.first(3).withCount(CountStrategy.none()))
                .toList();

        assertThat(pages).extracting(PageResponse::total).containsOnly(Total.unknown());
        assertThat(counts()).isZero();
    }

    @Test
    void triesOnlyOnceForAllPagesOfAStream() {
        source.counting = (max, budget) -> OptionalLong.empty();
        CountStrategy hurried = CountStrategy.separate().within(Duration.ofMillis(50));

        List<PageResponse<Row>> pages =
                pager.pages(PageRequest.first(3).withCount(hurried)).toList();

        assertThat(pages).extracting(PageResponse::total).containsOnly(Total.unknown());
        assertThat(counts()).isEqualTo(1);
    }

    private long counts() {
        return source.log.stream().filter(event -> event.startsWith("count")).count();
    }
}
