/**
 * The one implementation of {@link dev.pagination.KeysetPager}, and {@link dev.pagination.engine.PageSource}, the
 * interface that a backend implements to be paged by it.
 */
@NullMarked
package dev.pagination.engine;

import org.jspecify.annotations.NullMarked;
