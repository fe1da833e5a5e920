package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.CursorToken;
import dev.pagination.PageFetchException;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A place in the result: some neighbouring rows, each with the token of the page behind it.
 *
 * @param page the 0-based number of the page whose rows they are, of pages of {@code size}
 * @param size the most rows of a page
 * @param tokens of the rows, at least one; empty at the start, where no token is needed
 */
record Places(long page, int size, List<CursorToken> tokens) {

    /** How many pages behind a place are read in turn. */
    static final int NEIGHBOURS = 3;

    /** The start. */
    static Places start(int size) {
        return new Places(-1, size, List.of());
    }

    /**
     * The place behind about so many rows, at least one page before the end; empty if there is no such page, or going
     * there ran into the time-out.
     *
     * @param skipped how many; 0 for the start
     * @param rows of the whole result
     */
    static Optional<Places> behind(Pagers pagers, long skipped, long rows, int size) {
        long last = rows / size - 1 - NEIGHBOURS;
        long page = Math.min(skipped / size - 1, last);
        if (skipped == 0) {
            return Optional.of(start(size));
        }
        if (page < 0) {
            return Optional.empty();
        }
        try {
            PageResponse<List<@Nullable Object>> found = pagers.deferred().page(PageRequest.ofPage(page, size));
            List<CursorToken> tokens = new ArrayList<>();
            IntStream.range(0, found.content().size()).mapToObj(found::token).forEach(tokens::add);
            return tokens.isEmpty() ? Optional.empty() : Optional.of(new Places(page, size, List.copyOf(tokens)));
        } catch (PageFetchException tooDeep) {
            return Optional.empty();
        }
    }

    /** How many rows lie before the pages that are read from here. */
    long skipped() {
        return (page + 1) * size;
    }

    /** By token; the first time the page that also {@link #numbered} reads first. */
    PageRequest keyset(int round) {
        if (tokens.isEmpty()) {
            return PageRequest.first(size);
        }
        int last = tokens.size() - 1;
        return PageRequest.after(tokens.get(last - round % tokens.size())).withSize(size);
    }

    /** By number. */
    PageRequest numbered(int round) {
        return PageRequest.ofPage(page + 1 + (tokens.isEmpty() ? 0 : round % NEIGHBOURS), size);
    }
}
