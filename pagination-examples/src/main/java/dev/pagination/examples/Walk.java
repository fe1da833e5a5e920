package dev.pagination.examples;

import dev.pagination.CursorToken;
import java.util.List;

/**
 * A walk from one end to the other that delivered what it should.
 *
 * @param rows how many rows it delivered
 * @param nanos how long it took
 * @param tokens the tokens it followed, so the first led to its second page; one less than it had pages
 */
record Walk(int rows, long nanos, List<CursorToken> tokens) {

    int pages() {
        return tokens.size() + 1;
    }

    double millis() {
        return nanos / 1e6;
    }

    double pagesPerSecond() {
        return pages() / (nanos / 1e9);
    }
}
