package dev.pagination.examples;

import dev.pagination.examples.Stopwatch.Reading;
import dev.pagination.examples.ecb.ExchangeRate;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** Measures what a page costs: the time on the plain data source, the rows read by explaining what is really executed. */
final class PageMeter {

    private final RatePagers rates;
    private final RecordingDataSource recording;
    private final RatePagers recorded;
    private final ReadMeter meter;

    /**
     * A meter of pages.
     *
     * @param tokens those of {@code rates}
     * @param product the database's name
     */
    PageMeter(RatePagers rates, CursorTokens tokens, String product) {
        this.rates = rates;
        this.recording = RecordingDataSource.of(rates.dataSource());
        this.recorded = RatePagers.define(recording, tokens);
        this.meter = ReadMeter.of(product, recording);
    }

    /** A way to the rows of a page, over any data source. */
    @FunctionalInterface
    interface Way {
        List<ExchangeRate> read(RatePagers pagers) throws SQLException;
    }

    /** What has to be known about the database to understand the rows read; may be empty. */
    String note() {
        return meter.note();
    }

    /** The median time of pages that differ, in milliseconds. */
    double medianMillis(List<Way> ways) throws SQLException {
        return Stopwatch.medianMillis(ways.stream()
                .<Reading<SQLException>>map(way -> () -> way.read(rates))
                .toList());
    }

    /** The rows that the database reads for a page; empty if it does not tell. */
    OptionalLong rowsRead(Way way) throws SQLException {
        recording.clear();
        way.read(recorded);
        long sum = 0;
        for (RecordedStatement statement : recording.statements()) {
            OptionalLong rows = meter.rowsRead(statement);
            if (rows.isEmpty()) {
                return rows;
            }
            sum += rows.getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
