package dev.pagination.examples;

import java.util.OptionalLong;

/**
 * What reading one page costs.
 *
 * @param millis the median of several readings
 * @param rowsRead how many rows the database reads for it; empty if it does not tell
 */
record PageCost(double millis, OptionalLong rowsRead) {

    /** The rows read as a cell of a table. */
    Object rowsCell() {
        return rowsRead.isPresent() ? rowsRead.getAsLong() : "n/a";
    }
}
