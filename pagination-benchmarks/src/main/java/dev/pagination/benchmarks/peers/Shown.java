package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import java.util.List;

/**
 * A page that a client has been shown, however it got there.
 *
 * @param number 0-based
 * @param rows not empty
 */
record Shown(long number, List<Txn> rows) {

    Txn first() {
        return rows.get(0);
    }

    Txn last() {
        return rows.get(rows.size() - 1);
    }
}
