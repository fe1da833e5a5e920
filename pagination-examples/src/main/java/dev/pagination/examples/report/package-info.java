/** A report too big to wait for, read once by a page job, fetched while it is read. */
@NullMarked
package dev.pagination.examples.report;

import org.jspecify.annotations.NullMarked;
