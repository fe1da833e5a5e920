/** What the advisor has measured, as plain values. */
@NullMarked
package dev.pagination.benchmarks.advisor.findings;

import org.jspecify.annotations.NullMarked;
