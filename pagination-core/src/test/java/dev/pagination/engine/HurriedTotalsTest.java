package dev.pagination.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.Total;
import dev.pagination.plan.Row;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts with a time budget, over a source that needs more than 500 ms for all its rows. */
class HurriedTotalsTest {

    private final MutableClock clock = new MutableClock();
    private final ListSource source = ListSource.ofIds(10);
    private final EnginePager<Row> pager = Pagers.counting(source, CountStrategy.none(), clock);

    @BeforeEach
    void needTime() {
        source.counting = (max, budget) -> {
            boolean enough = max.isPresent() || budget.isEmpty() || budget.get().toMillis() > 500;
            return enough ? OptionalLong.of(Math.min(10, max.orElse(10))) : OptionalLong.empty();
        };
    }

    @Test
    void isUnknownWhenTheTimeIsUp() {
        assertThat(total(CountStrategy.separate().within(millis(200)))).isEqualTo(Total.unknown());

        assertThat(counts()).containsExactly("count in 200 ms");
    }

    @Test
    void isExactWithinTheTime() {
        assertThat(total(CountStrategy.separate().within(millis(501)).orElse(CountStrategy.bounded(5))))
                .isEqualTo(new Total.Exact(10, MutableClock.START));

        assertThat(counts()).containsExactly("count in 501 ms");
    }

    @Test
    void fallsBackWithoutABudgetOfItsOwn() {
        assertThat(total(CountStrategy.separate().within(millis(200)).orElse(CountStrategy.bounded(5))))
                .isEqualTo(new Total.AtLeast(5, MutableClock.START));

        assertThat(counts()).containsExactly("count in 200 ms", "count up to 6");
    }

    @Test
    void fallsBackWithAnotherBudget() {
        CountStrategy strategy = CountStrategy.separate()
                .within(millis(200))
                .orElse(CountStrategy.bounded(5).within(millis(50)));

        assertThat(total(strategy)).isEqualTo(new Total.AtLeast(5, MutableClock.START));

        assertThat(counts()).containsExactly("count in 200 ms", "count up to 6 in 50 ms");
    }

    @Test
    void takesTheShorterOfTwoBudgets() {
        total(CountStrategy.separate().within(millis(100)).within(millis(300)));
        total(CountStrategy.separate().within(millis(300)).within(millis(100)));

        assertThat(counts()).containsExactly("count in 100 ms", "count in 100 ms");
    }

    @Test
    void holdsAFallbackInsideABudgetToThatBudget() {
        CountStrategy strategy = CountStrategy.separate()
                .within(millis(100))
                .orElse(CountStrategy.bounded(5))
                .within(millis(300));

        assertThat(total(strategy)).isEqualTo(new Total.AtLeast(5, MutableClock.START));

        assertThat(counts()).containsExactly("count in 100 ms", "count up to 6 in 300 ms");
    }

    @Test
    void takesWhatAFirstTryHasSpentFromTheBudgetAroundIt() {
        spendEveryBudget();
        CountStrategy strategy = CountStrategy.separate()
                .within(millis(100))
                .orElse(CountStrategy.separate())
                .within(millis(300))
                .orElse(CountStrategy.bounded(5));

        assertThat(total(strategy)).isEqualTo(new Total.AtLeast(5, clock.instant()));

        assertThat(counts()).containsExactly("count in 100 ms", "count in 200 ms", "count up to 6");
    }

    @Test
    void countsNoMoreWhenTheBudgetAroundIsSpent() {
        spendEveryBudget();
        CountStrategy strategy = CountStrategy.separate()
                .within(millis(300))
                .orElse(CountStrategy.bounded(5))
                .within(millis(300));

        assertThat(total(strategy)).isEqualTo(Total.unknown());

        assertThat(counts()).containsExactly("count in 300 ms");
    }

    private void spendEveryBudget() {
        source.counting = (max, budget) -> {
            budget.ifPresent(clock::advance);
            return budget.isPresent() ? OptionalLong.empty() : OptionalLong.of(Math.min(10, max.orElse(10)));
        };
    }

    @Test
    void fallsBackWhereNothingIsTried() {
        CountStrategy strategy = CountStrategy.none().within(millis(100)).orElse(CountStrategy.bounded(5));

        assertThat(total(strategy)).isEqualTo(new Total.AtLeast(5, MutableClock.START));
    }

    @Test
    void hurriesTheCountOfAWalkToo() {
        CountStrategy strategy =
                CountStrategy.once(CountStrategy.separate().within(millis(100)).orElse(CountStrategy.bounded(5)));

        assertThat(total(strategy)).isEqualTo(new Total.AtLeast(5, MutableClock.START));

        assertThat(counts()).containsExactly("count in 100 ms", "count up to 6");
    }

    private Total total(CountStrategy strategy) {
        return pager.page(PageRequest.first(4).withCount(strategy)).total();
    }

    private List<String> counts() {
        return source.log.stream().filter(event -> event.startsWith("count")).toList();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
