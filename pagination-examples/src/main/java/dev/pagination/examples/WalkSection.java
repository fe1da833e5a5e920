package dev.pagination.examples;

import static dev.pagination.examples.terminal.TextTable.Column.number;
import static dev.pagination.examples.terminal.TextTable.Column.text;

import dev.pagination.KeysetPager;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.terminal.Progress;
import dev.pagination.examples.terminal.TextTable;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Walks every order forward and backward, and compares it with the database's own.
 *
 * @param pagers the pager of an order
 */
record WalkSection(Report report, RatePagers rates, Function<RateOrder, KeysetPager<ExchangeRate>> pagers) {

    /**
     * Walks.
     *
     * @return the walks forward, by order
     * @throws WalkDifferenceException if a walk delivers anything but the rows of the unpaged query
     */
    Map<RateOrder, Walk> print(int pageSize) throws SQLException {
        report.section("1. Every order, walked from end to end in pages of %,d; each token goes through its text"
                .formatted(pageSize));
        TextTable table = report.table(
                text("order", 39),
                text("walk", 8),
                number("rows", 7),
                number("pages", 6),
                number("ms", 6),
                number("pages/s", 7),
                text("unpaged query", 13));
        Map<RateOrder, Walk> walks = new LinkedHashMap<>();
        for (RateOrder order : RateOrder.ALL) {
            List<ExchangeRate> unpaged = RateQuery.read(rates.dataSource(), order.unpagedSql());
            Function<Progress, WalkProof> proof =
                    progress -> new WalkProof(pagers.apply(order), unpaged, pageSize, progress::reached);
            Walk forward = walk(table, order.orderBy(), "forward", unpaged.size(), proof.andThen(WalkProof::forward));
            walk(table, "", "backward", unpaged.size(), proof.andThen(WalkProof::backward));
            walks.put(order, forward);
        }
        return walks;
    }

    private Walk walk(TextTable table, String order, String direction, int rows, Function<Progress, Walk> walking) {
        Walk walk;
        try (Progress progress = report.display().begin(direction, rows)) {
            walk = walking.apply(progress);
        }
        table.row(order, direction, walk.rows(), walk.pages(), walk.millis(), walk.pagesPerSecond(), "equal");
        return walk;
    }
}
