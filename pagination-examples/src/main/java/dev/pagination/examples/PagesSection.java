package dev.pagination.examples;

import static dev.pagination.examples.terminal.TextTable.Column.number;
import static dev.pagination.examples.terminal.TextTable.Column.text;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.TextTable;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows pages as a client gets them: rows, metadata and tokens, two pages on and one back. */
record PagesSection(Report report, RatePagers rates) {

    private static final int PAGE_SIZE = 5;
    private static final int SHOWN = 12;

    void print() {
        report.section("2. Pages as a client sees them, in the order " + RateOrder.NEWEST_FIRST.orderBy());
        KeysetPager<ExchangeRate> pager = rates.in(RateOrder.NEWEST_FIRST);
        PageResponse<ExchangeRate> first =
                pager.page(PageRequest.first(PAGE_SIZE).withCount(CountStrategy.once()));
        page("The first page", first);
        PageResponse<ExchangeRate> second =
                pager.page(PageRequest.after(first.nextToken().orElseThrow()).withCount(CountStrategy.once()));
        page("The page after it; its total came with the token", second);
        PageResponse<ExchangeRate> back = pager.previous(second.previousToken().orElseThrow());
        if (!back.content().equals(first.content())) {
            throw new WalkDifferenceException("The page before the second one is not the first one.");
        }
        report.line("And back by its previous token: the first page again, row by row.");
    }

    private void page(String title, PageResponse<ExchangeRate> page) {
        report.line(title + ":");
        TextTable table = report.table(
                text("published", 10),
                text("currency", 8),
                number("rate", 14),
                number("week_change", 14),
                text("row's token", 40));
        for (int i = 0; i < page.content().size(); i++) {
            ExchangeRate rate = page.content().get(i);
            String change =
                    Optional.ofNullable(rate.weekChange()).map(Object::toString).orElse("NULL");
            table.row(rate.published(), rate.currency(), rate.rate(), change, shortened(page.token(i)));
        }
        report.line("metadata   " + json(page.metadata().toMap()));
        report.line(
                "next       " + page.nextToken().map(PagesSection::shortened).orElse("none"));
        report.line("previous   "
                + page.previousToken().map(PagesSection::shortened).orElse("none"));
        report.gap();
    }

    /** The metadata as any JSON library would write it: numbers and booleans only. */
    private static String json(Map<String, Object> metadata) {
        return metadata.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shortened(CursorToken token) {
        String value = token.value();
        return "%s...%s (%d characters)"
                .formatted(value.substring(0, SHOWN), value.substring(value.length() - SHOWN), value.length());
    }
}
