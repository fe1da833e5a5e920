/**
 * Turns a row's key values into an opaque, authenticated {@link dev.pagination.CursorToken} and back. JDK cryptography
 * only; no SQL and no knowledge of pages beyond what a token carries.
 */
@NullMarked
package dev.pagination.token;

import org.jspecify.annotations.NullMarked;
