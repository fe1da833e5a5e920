package dev.pagination.benchmarks.advisor.findings;

/**
 * A count that stops after so many rows that match, without a page: what counting costs while there are no more of them.
 *
 * @param filter the condition; blank for all rows
 * @param rows how many rows it counts, at most the total of the filter
 * @param cost in time
 * @param reads in rows
 */
public record GrowthPoint(String filter, long rows, Cost cost, Reads reads) {}
