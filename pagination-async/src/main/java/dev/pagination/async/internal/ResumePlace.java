package dev.pagination.async.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where reading goes on after the last row stored.
 *
 * @param point the source's own resume point; null to open it at its start
 * @param skip how many rows from there on are stored already
 */
record ResumePlace(@Nullable String point, long skip) {

    static final ResumePlace START = new ResumePlace(null, 0);
}
