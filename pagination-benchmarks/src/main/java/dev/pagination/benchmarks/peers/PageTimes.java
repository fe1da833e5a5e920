package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a page cost a contestant.
 *
 * @param outcome whether it was the right page
 * @param note what was wrong with it, or why there is none; {@code null} if it was right
 * @param medianMicros of its times, 0 if it was refused
 * @param lowerMicros the quarter of its times that was shortest took at most this
 * @param upperMicros three quarters of its times took at most this
 * @param calls how many were timed
 * @param bytes allocated on average
 * @param statements how many it executed
 * @param rowsRead from tables and indexes, by all of them
 * @param buffers blocks of 8 KiB that the database looked at; {@code null} if it does not tell
 */
record PageTimes(
        Entrant entrant,
        PeerOrder order,
        Place place,
        Way way,
        Outcome outcome,
        @Nullable String note,
        double medianMicros,
        double lowerMicros,
        double upperMicros,
        int calls,
        long bytes,
        int statements,
        long rowsRead,
        @Nullable Long buffers) {

    /** What came of reading a page. */
    enum Outcome {
        RIGHT,
        WRONG,
        REFUSED
    }

    /** There are no times. */
    static PageTimes refused(Entrant entrant, Spot spot, String why) {
        return new PageTimes(
                entrant, spot.order(), spot.place(), spot.way(), Outcome.REFUSED, why, 0, 0, 0, 0, 0, 0, 0, null);
    }

    boolean right() {
        return outcome == Outcome.RIGHT;
    }
}
