/** What programs of this project show on a terminal: tables, numbers, progress. */
@NullMarked
package dev.pagination.examples.terminal;

import org.jspecify.annotations.NullMarked;
