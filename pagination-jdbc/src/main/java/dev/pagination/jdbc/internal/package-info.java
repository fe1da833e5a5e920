/** Not for use outside this module: metadata, exact binding of key values, parameters, execution. */
@NullMarked
package dev.pagination.jdbc.internal;

import org.jspecify.annotations.NullMarked;
