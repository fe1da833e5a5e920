/** Findings to advice; pure. */
@NullMarked
package dev.pagination.benchmarks.advisor.verdict;

import org.jspecify.annotations.NullMarked;
