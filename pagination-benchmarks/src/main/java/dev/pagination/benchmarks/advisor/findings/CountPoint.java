package dev.pagination.benchmarks.advisor.findings;

import java.util.Optional;

/**
 * The first page of a filter together with a total.
 *
 * @param filter the condition; blank for all rows
 * @param counting how the total was obtained
 * @param total what it was, in words
 * @param cost of page and total together
 * @param alone the cost of the total's own statements without the page; empty if it has none
 * @param reads of page and total together
 */
public record CountPoint(
        String filter, Counting counting, String total, Cost cost, Optional<Cost> alone, Reads reads) {}
