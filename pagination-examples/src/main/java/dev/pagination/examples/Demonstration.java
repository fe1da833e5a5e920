package dev.pagination.examples;

import dev.pagination.KeysetPager;
import dev.pagination.examples.RateDatabase.Owner;
import dev.pagination.examples.ecb.EcbArchive;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.examples.ecb.RateTable;
import dev.pagination.examples.terminal.Numbers;
import dev.pagination.examples.terminal.Progress;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The program, once it has a database: loads the rates, proves the walks, shows pages and measures.
 *
 * @param pageSize the rows of a page in the walks and measurements
 * @param disguise changes a pager before it is walked, so that a test can give a wrong one
 */
record Demonstration(Report report, int pageSize, UnaryOperator<KeysetPager<ExchangeRate>> disguise) {

    private static final List<RateOrder> MEASURED = List.of(RateOrder.NEWEST_FIRST, RateOrder.GREATEST_RISE_FIRST);
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Runs.
     *
     * @throws WalkDifferenceException if the library delivers anything but what the database does without it
     */
    void run(RateDatabase database) throws SQLException {
        long started = System.nanoTime();
        report.section("The European Central Bank's exchange rates, in pages");
        report.line("Database   " + database.describe());
        try (RateTable table = RateTable.create(database.dataSource())) {
            if (database.owner() == Owner.USER) {
                table.dropIfInterrupted();
            }
            load(table);
            CursorTokens tokens = CursorTokens.encrypted(KeyRing.random());
            RatePagers rates = RatePagers.define(database.dataSource(), tokens);
            show(rates, new PageMeter(rates, tokens, database.product()));
            report.line(
                    "All walks were equal to the database's own order. %s s in all.".formatted(secondsSince(started)));
        }
    }

    private void load(RateTable table) throws SQLException {
        long started = System.nanoTime();
        List<ExchangeRate> rates = EcbArchive.read();
        try (Progress progress = report.display().begin("loading", rates.size())) {
            table.load(rates, progress::reached);
        }
        report.line("Rates      %s of %d currencies on %s days, %s to %s; loaded in %s s"
                .formatted(
                        Numbers.text(rates.size()),
                        EcbArchive.CURRENCIES,
                        Numbers.text(EcbArchive.DAYS),
                        rates.get(0).published(),
                        rates.get(rates.size() - 1).published(),
                        secondsSince(started)));
    }

    private void show(RatePagers rates, PageMeter meter) throws SQLException {
        Map<RateOrder, Walk> walks =
                new WalkSection(report, rates, order -> disguise.apply(rates.in(order))).print(pageSize);
        new PagesSection(report, rates).print();
        new TotalsSection(report, rates).print();
        new RefusalsSection(report, rates).print();
        DepthSection depth = new DepthSection(report, rates, meter, pageSize);
        depth.printTitle();
        for (RateOrder order : MEASURED) {
            depth.print(order, Objects.requireNonNull(walks.get(order)).tokens());
        }
    }

    private static String secondsSince(long started) {
        return Numbers.text((System.nanoTime() - started) / NANOS_PER_SECOND);
    }
}
