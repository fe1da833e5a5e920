package dev.pagination.benchmarks.advisor.findings;

/**
 * A page that finds out whether there are rows before it, and the same page that takes it for granted.
 *
 * @param skipped how many rows lie before it, about
 * @param exact the cost with {@link dev.pagination.EdgeCheck#EXACT}
 * @param assumed the cost with {@link dev.pagination.EdgeCheck#ASSUMED}
 */
public record EdgePoint(long skipped, Cost exact, Cost assumed) {}
