package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.PageResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a page, on any data source. */
@FunctionalInterface
interface PageCall {

    /**
     * Reads it.
     *
     * @param round how often it was read before; calls go to neighbouring pages in turn, as no service reads one page only
     */
    PageResponse<List<@Nullable Object>> read(Pagers pagers, int round);
}
