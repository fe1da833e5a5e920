/** Not for use outside this module: taking a select apart, writing pages of it, reading rows. */
@NullMarked
package dev.pagination.jooq.internal;

import org.jspecify.annotations.NullMarked;
