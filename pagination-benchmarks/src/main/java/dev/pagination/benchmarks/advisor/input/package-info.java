/** What a user asks the advisor, checked. */
@NullMarked
package dev.pagination.benchmarks.advisor.input;

import org.jspecify.annotations.NullMarked;
