/** Compares the indexes of a database with what a pager needs of one. Knows no pager: what is needed comes in as data. */
@NullMarked
package dev.pagination.jdbc.internal.index;

import org.jspecify.annotations.NullMarked;
