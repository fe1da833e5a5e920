/** What page jobs cost: a large one in a small heap, against a copy made by hand. */
@NullMarked
package dev.pagination.benchmarks.jobs;

import org.jspecify.annotations.NullMarked;
