/**
 * Pages of results that are too big to wait for: a worker reads them once and stores them, a client fetches them by job
 * id. {@link dev.pagination.async.PageJobs} is the way in.
 */
@NullMarked
package dev.pagination.async;

import org.jspecify.annotations.NullMarked;
