/** Runnable programs on real data. */
@NullMarked
package dev.pagination.examples;

import org.jspecify.annotations.NullMarked;
