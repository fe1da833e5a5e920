/** A data source that remembers which statements were executed through it, with their bind values. */
@NullMarked
package dev.pagination.testkit.recording;

import org.jspecify.annotations.NullMarked;
