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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TotalsTest {

    private static final Total TEN = new Total.Exact(10, MutableClock.START);

    private final MutableClock clock = new MutableClock();
    private final ListSource source = ListSource.ofIds(10);
    private final EnginePager<Row> pager = Pagers.counting(source, CountStrategy.none(), clock);

    static Stream<Arguments> strategies() {
        return Stream.of(
                Arguments.of(CountStrategy.none(), Total.unknown(), ""),
                Arguments.of(CountStrategy.separate(), TEN, "count"),
                Arguments.of(CountStrategy.combined(), TEN, ""),
                Arguments.of(CountStrategy.snapshot(), TEN, "count"),
                Arguments.of(CountStrategy.bounded(5), atLeast(5), "count up to 6"),
                Arguments.of(CountStrategy.bounded(9), atLeast(9), "count up to 10"),
                Arguments.of(CountStrategy.bounded(10), TEN, "count up to 11"),
                Arguments.of(CountStrategy.bounded(11), TEN, "count up to 12"),
                Arguments.of(CountStrategy.bounded(Long.MAX_VALUE), TEN, "count up to 9223372036854775807"),
                Arguments.of(CountStrategy.estimated(10), TEN, "count up to 11"),
                Arguments.of(CountStrategy.once(), TEN, "count"),
                Arguments.of(CountStrategy.cached(Duration.ofMinutes(1)), TEN, "count"),
                Arguments.of(CountStrategy.separate().within(Duration.ofMillis(200)), TEN, "count in 200 ms"));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnTheFirstPage(CountStrategy strategy, Total total, String counted) {
        assertCounted(PageRequest.first(4), strategy, total, counted);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnAPageInTheMiddle(CountStrategy strategy, Total total, String counted) {
        assertCounted(PageRequest.after(tokenOf(3)).withSize(4), strategy, total, counted);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnAPreviousPage(CountStrategy strategy, Total total, String counted) {
        assertCounted(PageRequest.before(tokenOf(8)).withSize(4), strategy, total, counted);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnTheLastPage(CountStrategy strategy, Total total, String counted) {
        assertCounted(PageRequest.after(tokenOf(8)).withSize(4), strategy, total, counted);
        assertCounted(PageRequest.last(4), strategy, total, onceMore(strategy, counted));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnANumberedPage(CountStrategy strategy, Total total, String counted) {
        assertCounted(PageRequest.ofPage(1, 4), strategy, total, counted);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void countsOnAnEmptyPage(CountStrategy strategy, Total total, String counted) {
        String apart = strategy.equals(CountStrategy.combined()) ? "count" : counted;

        assertCounted(PageRequest.after(tokenOf(10)).withSize(4), strategy, total, apart);
        assertCounted(PageRequest.ofPage(7, 4), strategy, total, onceMore(strategy, apart));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void takesWhatThePageProves(CountStrategy strategy, Total ignored, String counted) {
        Total proven = strategy.equals(CountStrategy.none()) ? Total.unknown() : TEN;

        assertCounted(PageRequest.first(10), strategy, proven, "");
        assertCounted(PageRequest.last(11), strategy, proven, "");
        assertCounted(PageRequest.ofPage(2, 4), strategy, proven, "");
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void takesWhatAnEmptyResultProves(CountStrategy strategy, Total ignored, String counted) {
        source.rows.clear();
        Total proven = strategy.equals(CountStrategy.none()) ? Total.unknown() : new Total.Exact(0, MutableClock.START);

        assertCounted(PageRequest.first(4), strategy, proven, "");
        assertCounted(PageRequest.last(4), strategy, proven, "");
        assertCounted(PageRequest.ofPage(7, 4), strategy, proven, "");
    }

    @Test
    void takesWhatAWalkedPageProvesWhenNothingIsLeftBehind() {
        CursorToken token = tokenOf(4);
        source.rows.removeIf(row -> row.id() <= 4);

        assertCounted(
                PageRequest.after(token).withSize(6),
                CountStrategy.separate(),
                new Total.Exact(6, MutableClock.START),
                "");
    }

    @Test
    void readsPageAndCountFromOneSnapshot() {
        pager.page(PageRequest.first(4).withCount(CountStrategy.snapshot()));

        assertThat(source.log).containsExactly("open SNAPSHOT", "fetch", "count", "close");
    }

    @Test
    void countsInThePageStatementOnlyWhenToldTo() {
        pager.page(PageRequest.first(4).withCount(CountStrategy.combined()));
        pager.page(PageRequest.first(4).withCount(CountStrategy.separate()));

        assertThat(source.plans).extracting(plan -> plan.counting().toString()).containsExactly("INLINE", "APART");
        assertThat(source.log).startsWith("open STATEMENT", "fetch", "close");
    }

    @Test
    void knowsTheNumberOfPagesOfAnExactTotalOnly() {
        PageResponse<Row> exact = pager.page(PageRequest.first(4).withCount(CountStrategy.separate()));
        PageResponse<Row> bounded = pager.page(PageRequest.first(4).withCount(CountStrategy.bounded(5)));

        assertThat(exact.metadata().totalElements()).hasValue(10);
        assertThat(exact.metadata().totalPages()).hasValue(3);
        assertThat(bounded.metadata().totalElements()).isEmpty();
        assertThat(bounded.metadata().totalPages()).isEmpty();
    }

    @Test
    void countsBeyondInt() {
        source.counting = (max, budget) -> OptionalLong.of(5_000_000_001L);

        PageResponse<Row> page = pager.page(PageRequest.first(4).withCount(CountStrategy.separate()));

        assertThat(page.metadata().totalElements()).hasValue(5_000_000_001L);
        assertThat(page.metadata().totalPages()).hasValue(1_250_000_001L);
    }

    private void assertCounted(PageRequest request, CountStrategy strategy, Total total, String counted) {
        source.log.clear();

        PageResponse<Row> page = pager.page(request.withCount(strategy));

        List<String> counts =
                source.log.stream().filter(event -> event.startsWith("count")).toList();
        assertThat(page.total()).isEqualTo(total);
        assertThat(String.join(", ", counts)).isEqualTo(counted);
        assertThat(source.log).endsWith("close");
    }

    /** What a strategy counts on a second page: nothing if it has the total in its cache. */
    private static String onceMore(CountStrategy strategy, String counted) {
        return strategy instanceof CountStrategy.Cached ? "" : counted;
    }

    private static Total atLeast(long rows) {
        return new Total.AtLeast(rows, MutableClock.START);
    }

    private CursorToken tokenOf(int id) {
        return pager.first(10).token(id - 1);
    }
}
