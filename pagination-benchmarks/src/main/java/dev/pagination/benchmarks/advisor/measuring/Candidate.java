package dev.pagination.benchmarks.advisor.measuring;

import dev.pagination.benchmarks.advisor.findings.Cost;
import dev.pagination.benchmarks.advisor.findings.Reads;
import java.util.function.BiFunction;

/**
 * Something to be measured.
 *
 * @param contest what it takes part in: those of one contest are compared with each other; blank for none
 * @param call reads it
 * @param size the most rows of the page
 * @param point makes the finding of what it costs
 * @param <P> the type of the finding
 */
record Candidate<P>(String contest, PageCall call, int size, BiFunction<Cost, Reads, P> point) {}
