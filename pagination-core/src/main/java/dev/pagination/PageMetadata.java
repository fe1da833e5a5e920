package dev.pagination;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a client wants to know about a page besides its rows. The component names are the JSON names; what is not known
 * is absent, never {@code -1} and never guessed.
 *
 * @param currentPage 0-based number of the page in which the first row lies, if the walk began at a known place; it
 *     counts rows walked, so it drifts when rows are inserted or deleted before the page
 * @param totalPages full and partial pages of {@code pageSize} rows; present only if the total is exact
 * @param pageSize the most rows this page could have had
 * @param totalElements rows of the whole result; present only if exact, see {@link PageResponse#total()} for the rest
 * @param hasNext whether rows follow this page
 * @param hasPrevious whether rows stand before this page
 */
public record PageMetadata(
        OptionalLong currentPage,
        OptionalLong totalPages,
        int pageSize,
        OptionalLong totalElements,
        boolean hasNext,
        boolean hasPrevious) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not positive
     */
    public PageMetadata {
        check(pageSize);
    }

    /**
     * The metadata of a page.
     *
     * @param pageSize the most rows the page could have had
     * @param rowsBefore how many rows the walk had passed before the page, if known
     * @param total what is known of the total
     * @throws IllegalArgumentException if {@code pageSize} is not positive
     */
    public static PageMetadata of(
            int pageSize, OptionalLong rowsBefore, Total total, boolean hasNext, boolean hasPrevious) {
        check(pageSize);
        OptionalLong page =
                rowsBefore.isPresent() ? OptionalLong.of(rowsBefore.getAsLong() / pageSize) : OptionalLong.empty();
        OptionalLong rows = total.exact();
        OptionalLong pages =
                rows.isPresent() ? OptionalLong.of(pages(rows.getAsLong(), pageSize)) : OptionalLong.empty();
        return new PageMetadata(page, pages, pageSize, rows, hasNext, hasPrevious);
    }

    private static void check(int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("The page size must be at least 1, not " + pageSize + ".");
        }
    }

    private static long pages(long rows, int pageSize) {
        return rows / pageSize + (rows % pageSize == 0 ? 0 : 1);
    }

    /**
     * The known parts under their JSON names, in the order {@code currentPage}, {@code totalPages}, {@code pageSize},
     * {@code totalElements}, {@code hasNext}, {@code hasPrevious}: ready for any JSON library.
     */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        currentPage.ifPresent(page -> map.put("currentPage", page));
        totalPages.ifPresent(pages -> map.put("totalPages", pages));
        map.put("pageSize", pageSize);
        totalElements.ifPresent(rows -> map.put("totalElements", rows));
        map.put("hasNext", hasNext);
        map.put("hasPrevious", hasPrevious);
        return map;
    }
}
