package dev.pagination.examples;

import dev.pagination.CursorToken;
import dev.pagination.KeysetPager;
import dev.pagination.PageResponse;
import dev.pagination.examples.ecb.ExchangeRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Walks a pager from end to end and compares every row with the unpaged result, as it comes. Each token goes through its
 * text, as if a client had held it.
 *
 * @param expected all rows, in the pager's order
 * @param pageSize the rows of a page
 * @param progress is told the number of rows walked so far
 */
record WalkProof(KeysetPager<ExchangeRate> pager, List<ExchangeRate> expected, int pageSize, IntConsumer progress) {

    /**
     * From the first page to the last.
     *
     * @throws WalkDifferenceException at the first row that is not the expected one
     */
    Walk forward() {
        List<CursorToken> tokens = new ArrayList<>();
        long started = System.nanoTime();
        PageResponse<ExchangeRate> page = pager.first(pageSize);
        int rows = 0;
        while (true) {
            compare("forward", page.content(), rows);
            rows += page.content().size();
            progress.accept(rows);
            Optional<CursorToken> next = page.nextToken();
            if (next.isEmpty()) {
                break;
            }
            tokens.add(resent(next.get()));
            page = pager.next(tokens.get(tokens.size() - 1));
        }
        requireAll("forward", rows);
        return new Walk(rows, System.nanoTime() - started, tokens);
    }

    /**
     * From the last page to the first.
     *
     * @throws WalkDifferenceException at the first page that does not have the expected rows
     */
    Walk backward() {
        List<CursorToken> tokens = new ArrayList<>();
        long started = System.nanoTime();
        PageResponse<ExchangeRate> page = pager.last(pageSize);
        int rows = 0;
        while (true) {
            rows += page.content().size();
            compare("backward", page.content(), expected.size() - rows);
            progress.accept(rows);
            Optional<CursorToken> previous = page.previousToken();
            if (previous.isEmpty()) {
                break;
            }
            tokens.add(resent(previous.get()));
            page = pager.previous(tokens.get(tokens.size() - 1));
        }
        requireAll("backward", rows);
        return new Walk(rows, System.nanoTime() - started, tokens);
    }

    private static CursorToken resent(CursorToken token) {
        return CursorToken.of(token.value());
    }

    private void compare(String direction, List<ExchangeRate> delivered, int from) {
        if (from < 0 || from + delivered.size() > expected.size()) {
            throw new WalkDifferenceException(
                    "The walk %s delivers more than the %,d rows there are.".formatted(direction, expected.size()));
        }
        for (int i = 0; i < delivered.size(); i++) {
            if (!delivered.get(i).equals(expected.get(from + i))) {
                throw new WalkDifferenceException(
                        "The walk %s differs from the database's own order in row %,d:%n  expected  %s%n  delivered %s"
                                .formatted(direction, from + i + 1, expected.get(from + i), delivered.get(i)));
            }
        }
    }

    private void requireAll(String direction, int rows) {
        if (rows != expected.size()) {
            throw new WalkDifferenceException(
                    "The walk %s ended after %,d of %,d rows.".formatted(direction, rows, expected.size()));
        }
    }
}
