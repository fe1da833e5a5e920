/** Findings and advice as text, JSON and HTML. */
@NullMarked
package dev.pagination.benchmarks.advisor.output;

import org.jspecify.annotations.NullMarked;
