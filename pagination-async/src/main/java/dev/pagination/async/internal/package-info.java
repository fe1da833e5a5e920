/** Tables, workers and the sweeper of page jobs; not for users. */
@NullMarked
package dev.pagination.async.internal;

import org.jspecify.annotations.NullMarked;
