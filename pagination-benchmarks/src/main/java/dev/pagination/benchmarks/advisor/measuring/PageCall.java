package dev.pagination.benchmarks.advisor.measuring;

/** Reads a page, on any data source. */
@FunctionalInterface
interface PageCall {

    /**
     * Reads it.
     *
     * @param round how often it was read before; calls go to neighbouring pages in turn, as no service reads one page only
     */
    void read(Pagers pagers, int round);
}
