/** The advisor: chooses paging and count strategy for a query by measuring it on the database it runs on. */
@NullMarked
package dev.pagination.benchmarks.advisor;

import org.jspecify.annotations.NullMarked;
