/** Measures a user's query on the user's database, which it only reads. */
@NullMarked
package dev.pagination.benchmarks.advisor.measuring;

import org.jspecify.annotations.NullMarked;
