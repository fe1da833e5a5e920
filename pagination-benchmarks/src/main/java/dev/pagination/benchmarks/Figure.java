package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;

/**
 * A number that the report is made of.
 *
 * @param measured what is run for it
 * @param micros the name of its time among the secondary results, empty for the median of the primary one
 * @param bytes the name of what it allocates among the secondary results
 */
record Figure(Case measured, String micros, String bytes) {

    static Figure of(Case measured) {
        return new Figure(measured, "", "gc.alloc.rate.norm");
    }

    static Figure pager(TxnOrder order, Place place, EdgeCheck edges) {
        return new Figure(Case.page("inTurns", order, place, edges), "pagerMicros", "pagerBytes");
    }

    static Figure firstPage(TxnOrder order, Place place, EdgeCheck edges) {
        return new Figure(Case.page("inTurns", order, place, edges), "firstPageMicros", "firstPageBytes");
    }

    static Figure byHand(TxnOrder order, Place place, EdgeCheck edges) {
        return new Figure(Case.page("inTurns", order, place, edges), "byHandMicros", "byHandBytes");
    }

    /** The pager's part of a {@link Duel}. */
    static Figure pager(Case duel) {
        return new Figure(duel, "pagerMicros", "pagerBytes");
    }

    /** The other part of a {@link Duel}. */
    static Figure other(Case duel) {
        return new Figure(duel, "otherMicros", "otherBytes");
    }
}
