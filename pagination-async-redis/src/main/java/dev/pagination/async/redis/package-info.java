/** A {@link dev.pagination.async.PageStore} in Redis. */
@NullMarked
package dev.pagination.async.redis;

import org.jspecify.annotations.NullMarked;
