/**
 * The words a user types: ask a {@link dev.pagination.KeysetPager} for a {@link dev.pagination.PageRequest} and get a
 * {@link dev.pagination.PageResponse}. Nothing here knows SQL, JDBC or how a token is made.
 */
@NullMarked
package dev.pagination;

import org.jspecify.annotations.NullMarked;
