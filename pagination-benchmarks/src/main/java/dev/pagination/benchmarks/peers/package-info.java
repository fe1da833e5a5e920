/**
 * This library side by side with its peers: the same pages of one table, read in turns in one run, and the same walks of a
 * small table, counted for rows lost and repeated.
 */
@NullMarked
package dev.pagination.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
