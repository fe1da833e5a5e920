package dev.pagination.benchmarks.advisor.findings;

/**
 * What was measured on what.
 *
 * @param database product and version; never a URL, user or password
 * @param subject the table, or the SELECT
 * @param ordering all keys of the order, as SQL would write them
 * @param filter the condition of the pages; blank for all rows
 * @param size the most rows of a page
 * @param rows how many rows the filter keeps, as well as it is known
 * @param affordMillis how much a total may add to a page
 */
public record Setting(
        String database, String subject, String ordering, String filter, int size, long rows, double affordMillis) {}
