package dev.pagination.benchmarks.advisor.findings;

/**
 * A page as it was reached in one way.
 *
 * @param paging the way
 * @param size the most rows of the page
 * @param skipped how many rows lie before it, about
 * @param cost in time
 * @param reads in rows
 */
public record PagePoint(Paging paging, int size, long skipped, Cost cost, Reads reads) {}
