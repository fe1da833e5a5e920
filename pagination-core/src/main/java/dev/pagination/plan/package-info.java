/**
 * Resolves a request and an ordering into what is to be run, and fetched rows into a page. Pure: no SQL text, no input
 * or output, no database API.
 */
@NullMarked
package dev.pagination.plan;

import org.jspecify.annotations.NullMarked;
