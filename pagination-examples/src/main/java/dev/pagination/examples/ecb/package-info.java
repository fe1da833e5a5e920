/** The European Central Bank's exchange rates: their archive, a row, and the table they are loaded into. */
@NullMarked
package dev.pagination.examples.ecb;

import org.jspecify.annotations.NullMarked;
