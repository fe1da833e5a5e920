package dev.pagination.examples;

import static dev.pagination.examples.terminal.TextTable.Column.number;
import static dev.pagination.examples.terminal.TextTable.Column.text;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.Total;
import dev.pagination.examples.Stopwatch.Reading;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.Numbers;
import dev.pagination.examples.terminal.TextTable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shows what a total costs, by the way it is obtained, for a filter that nearly all rates pass. */
record TotalsSection(Report report, RatePagers rates) {

    private static final int PAGE_SIZE = 50;
    private static final int BOUND = 10_000;
    private static final Duration BUDGET = Duration.ofMillis(200);
    private static final int FILTERS = 9;
    private static final LocalDate OLDEST = LocalDate.of(1999, 1, 4);
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    void print() {
        report.section("3. Totals of the rates since %s, and what a page of %d costs with them (median of %d filters)"
                .formatted(OLDEST, PAGE_SIZE, FILTERS));
        TextTable table = report.table(text("count strategy", 42), text("total", 19), number("ms", 6));
        strategies().forEach((name, strategy) -> {
            List<Reading<RuntimeException>> pages = IntStream.range(0, FILTERS)
                    .<Reading<RuntimeException>>mapToObj(day -> () -> page(OLDEST.plusDays(day), strategy))
                    .toList();
            table.row(name, describe(page(OLDEST, strategy).total()), Stopwatch.medianMillis(pages));
        });
    }

    private PageResponse<ExchangeRate> page(LocalDate since, CountStrategy strategy) {
        return rates.rates()
                .orderBy(RateOrder.NEWEST_FIRST.keys())
                .where("published >= ?", since)
                .page(PageRequest.first(PAGE_SIZE).withCount(strategy));
    }

    private static Map<String, CountStrategy> strategies() {
        Map<String, CountStrategy> strategies = new LinkedHashMap<>();
        strategies.put("none()", CountStrategy.none());
        strategies.put("separate()", CountStrategy.separate());
        strategies.put("combined()", CountStrategy.combined());
        strategies.put("snapshot()", CountStrategy.snapshot());
        strategies.put("bounded(10_000)", CountStrategy.bounded(BOUND));
        strategies.put("estimated()", CountStrategy.estimated());
        strategies.put("cached(1 minute)", CountStrategy.cached(TIME_TO_LIVE));
        strategies.put(
                "separate().within(200 ms).orElse(bounded)",
                CountStrategy.separate().within(BUDGET).orElse(CountStrategy.bounded(BOUND)));
        return strategies;
    }

    private static String describe(Total total) {
        if (total.value().isEmpty()) {
            return "unknown";
        }
        String rows = Numbers.text(total.value().getAsLong());
        if (total.exact().isPresent()) {
            return "exactly " + rows;
        }
        return (total instanceof Total.AtLeast ? "at least " : "about ") + rows;
    }
}
