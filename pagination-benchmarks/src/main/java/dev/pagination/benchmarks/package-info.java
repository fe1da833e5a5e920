/** Benchmarks of the library against hand-written code, by ratios within one run. */
@NullMarked
package dev.pagination.benchmarks;

import org.jspecify.annotations.NullMarked;
