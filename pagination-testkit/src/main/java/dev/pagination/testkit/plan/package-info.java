/** Assertions about how a database executes the statements of a page: that they seek and do not search. */
@NullMarked
package dev.pagination.testkit.plan;

import org.jspecify.annotations.NullMarked;
