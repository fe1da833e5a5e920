package dev.pagination.examples;

import static dev.pagination.examples.terminal.TextTable.Column.number;
import static dev.pagination.examples.terminal.TextTable.Column.text;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.examples.PageMeter.Way;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.Numbers;
import dev.pagination.examples.terminal.Progress;
import dev.pagination.examples.terminal.TextTable;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Compares keyset and OFFSET at the start, in the middle and at the end of a walk: the same pages, reached by token, by
 * OFFSET as one would write it, and by number through the library.
 */
record DepthSection(Report report, RatePagers rates, PageMeter meter, int pageSize) {

    /** How many neighbouring pages are timed; more than H2 keeps prepared statements, and with them results. */
    private static final int NEIGHBOURS = 9;

    /**
     * A place in a walk.
     *
     * @param page the page whose rows read are counted, 0-based
     * @param firstTimed the first of the pages whose median time is taken, 0-based
     */
    private record Place(String name, int page, int firstTimed) {}

    void printTitle() {
        report.section("5. What depth costs: pages of %,d rows at the start, in the middle and at the end"
                .formatted(pageSize));
        report.line("keyset      by the token of the page before");
        report.line("OFFSET      ORDER BY ... LIMIT ? OFFSET ?, by hand");
        report.line("ofPage      PageRequest.ofPage(number, size), by OFFSET through the library");
        report.line("ms          the median of %d neighbouring pages".formatted(NEIGHBOURS));
        report.line("rows read   by the database for this one page, as its EXPLAIN ANALYZE says");
        if (!meter.note().isEmpty()) {
            report.line(meter.note());
        }
        report.gap();
    }

    /**
     * Compares in one order.
     *
     * @param tokens those of the walk forward, the first leading to the second page
     */
    void print(RateOrder order, List<CursorToken> tokens) throws SQLException {
        report.line("Order %s".formatted(order.orderBy()));
        report.gap();
        TextTable table = report.table(
                text("page", 14),
                number("keyset ms", 9),
                number("rows read", 9),
                number("OFFSET ms", 9),
                number("rows read", 9),
                number("ofPage ms", 9),
                number("rows read", 9),
                number("OFFSET : keyset", 15));
        List<Place> places = places(tokens.size());
        try (Progress progress = report.display().begin("measuring", places.size())) {
            for (int i = 0; i < places.size(); i++) {
                compare(table, order, tokens, places.get(i));
                progress.reached(i + 1L);
            }
        }
        report.gap();
    }

    private static List<Place> places(int lastPage) {
        int middle = lastPage / 2;
        return List.of(
                new Place("start", 0, 0),
                new Place("middle", middle, middle - NEIGHBOURS / 2),
                new Place("end", lastPage, lastPage - NEIGHBOURS + 1));
    }

    private void compare(TextTable table, RateOrder order, List<CursorToken> tokens, Place place) throws SQLException {
        List<IntFunction<Way>> ways = List.of(
                page -> keyset(order, tokens, page), page -> offset(order, page), page -> numbered(order, page));
        requireSame(ways, place.page());
        PageCost keyset = cost(ways.get(0), place);
        PageCost offset = cost(ways.get(1), place);
        PageCost numbered = cost(ways.get(2), place);
        table.row(
                "%s (%s)".formatted(place.name(), Numbers.text(place.page() + 1)),
                keyset.millis(),
                keyset.rowsCell(),
                offset.millis(),
                offset.rowsCell(),
                numbered.millis(),
                numbered.rowsCell(),
                Numbers.text(offset.millis() / keyset.millis()) + " x");
    }

    private PageCost cost(IntFunction<Way> way, Place place) throws SQLException {
        List<Way> timed = IntStream.range(place.firstTimed(), place.firstTimed() + NEIGHBOURS)
                .mapToObj(way)
                .toList();
        return new PageCost(meter.medianMillis(timed), meter.rowsRead(way.apply(place.page())));
    }

    private Way keyset(RateOrder order, List<CursorToken> tokens, int page) {
        PageRequest request = page == 0 ? PageRequest.first(pageSize) : PageRequest.after(tokens.get(page - 1));
        return pagers -> pagers.in(order).page(request).content();
    }

    private Way numbered(RateOrder order, int page) {
        PageRequest request = PageRequest.ofPage(page, pageSize);
        return pagers -> pagers.in(order).page(request).content();
    }

    private Way offset(RateOrder order, int page) {
        String sql = order.unpagedSql() + " LIMIT ? OFFSET ?";
        long skipped = (long) page * pageSize;
        return pagers -> RateQuery.read(pagers.dataSource(), sql, pageSize, skipped);
    }

    private void requireSame(List<IntFunction<Way>> ways, int page) throws SQLException {
        List<ExchangeRate> expected = ways.get(0).apply(page).read(rates);
        for (IntFunction<Way> way : ways) {
            if (!way.apply(page).read(rates).equals(expected)) {
                throw new WalkDifferenceException("Keyset and OFFSET deliver different rows for the same page.");
            }
        }
    }
}
