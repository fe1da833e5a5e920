package dev.pagination.benchmarks.advisor.findings;

/**
 * A page reached by keyset in one form of the SQL.
 *
 * @param form the form's name
 * @param skipped how many rows lie before the page, about
 * @param cost in time
 * @param reads in rows
 */
public record FormPoint(String form, long skipped, Cost cost, Reads reads) {}
