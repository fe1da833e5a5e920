package dev.pagination.async.internal;

import java.util.Optional;

/**
 * A job and one of its pages at one moment.
 *
 * @param number the number of the page, whether there is one or not
 */
record JobPage(JobRow job, long number, Optional<PackedPage> page) {}
