package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.plan.Row;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EstimatedTotalsTest {

    private final MutableClock clock = new MutableClock();
    private final ListSource source = ListSource.ofIds(10);
    private final EnginePager<Row> pager = Pagers.counting(source, CountStrategy.estimated(5), clock);

    @Test
    void takesThePlannersWordBeyondTheBound() {
        source.estimating = () -> OptionalLong.of(12);

        PageResponse<Row> page = pager.first(4);

        assertThat(page.total()).isEqualTo(new Total.Estimate(12, MutableClock.START));
        assertThat(page.metadata().totalElements()).isEmpty();
        assertThat(source.log).containsExactly("open STATEMENT", "fetch", "count up to 6", "estimate", "close");
    }

    @Test
    void asksNoPlannerWithinTheBound() {
        source.estimating = () -> OptionalLong.of(12);

        PageResponse<Row> page = pager.page(PageRequest.first(4).withCount(CountStrategy.estimated(10)));

        assertThat(page.total()).isEqualTo(new Total.Exact(10, MutableClock.START));
        assertThat(source.log).doesNotContain("estimate");
    }

    @Test
    void saysAtLeastWhereThereIsNoPlanner() {
        assertThat(pager.first(4).total()).isEqualTo(new Total.AtLeast(5, MutableClock.START));
    }

    @Test
    void isNeverBelowWhatWasCounted() {
        source.estimating = () -> OptionalLong.of(1);

        assertThat(pager.first(4).total()).isEqualTo(new Total.Estimate(6, MutableClock.START));
    }

    @Test
    void isNeverBelowWhatWasSeen() {
        source.estimating = () -> OptionalLong.of(1);
        PageResponse<Row> first = pager.first(4);

        PageResponse<Row> second = pager.next(first.nextToken().orElseThrow());
        PageResponse<Row> third = pager.next(second.nextToken().orElseThrow());

        assertThat(second.total()).isEqualTo(new Total.Estimate(9, MutableClock.START));
        assertThat(third.total()).isEqualTo(new Total.Estimate(10, MutableClock.START));
    }

    @Test
    void hasNotSeenTheRowsThatAPageNumberPastTheEndSkips() {
        source.estimating = () -> OptionalLong.of(12);

        PageResponse<Row> page = pager.page(PageRequest.ofPage(1_000, 4));

        assertThat(page.content()).isEmpty();
        assertThat(page.total()).isEqualTo(new Total.Estimate(12, MutableClock.START));
    }

    @Test
    void isUnknownWhenTheTimeIsUp() {
        source.counting = (max, budget) -> OptionalLong.empty();
        CountStrategy hurried = CountStrategy.estimated(5).within(Duration.ofMillis(50));

        PageResponse<Row> page = pager.page(PageRequest.first(4).withCount(hurried));

        assertThat(page.total()).isEqualTo(Total.unknown());
        assertThat(source.log).doesNotContain("estimate");
    }

    @Test
    void isExactUpToTheGreatestNumber() {
        CountStrategy always = CountStrategy.estimated(Long.MAX_VALUE);

        PageResponse<Row> page = pager.page(PageRequest.first(4).withCount(always));

        assertThat(page.total()).isEqualTo(new Total.Exact(10, MutableClock.START));
    }
}
