package dev.pagination.testkit;

import static dev.pagination.testkit.WalkCase.resent;

import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** From the first page on, or from the last page back. */
enum WalkDirection {
    FORWARD("forward"),
    BACKWARD("backward");

    private static final int MAX_PAGES = 10_000;

    private final String description;

    WalkDirection(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** Rows of one page or of the whole result, in the order in which this walk comes by them. */
    <T> List<T> inWalkOrder(List<T> rows) {
        List<T> ordered = new ArrayList<>(rows);
        if (this == BACKWARD) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /**
     * Walks to the end.
     *
     * @param between is given the rows of each page, in walk order, before the following page is read
     * @return the rows of all pages, in walk order
     * @throws AssertionError if there is no end
     */
    <T> List<T> walk(KeysetPager<T> pager, int size, Consumer<List<T>> between) {
        List<T> delivered = new ArrayList<>();
        PageResponse<T> page = pager.page(this == FORWARD ? PageRequest.first(size) : PageRequest.last(size));
        for (int number = 1; number < MAX_PAGES; number++) {
            List<T> rows = inWalkOrder(page.content());
            delivered.addAll(rows);
            Optional<CursorToken> token = this == FORWARD ? page.nextToken() : page.previousToken();
            if (token.isEmpty()) {
                return delivered;
            }
            between.accept(rows);
            page = this == FORWARD ? pager.next(resent(token)) : pager.previous(resent(token));
        }
        throw new AssertionError("The walk " + description + " in order ["
                + pager.ordering().describe() + "] has not ended after " + MAX_PAGES + " pages; it does not advance.");
    }
}
