package dev.pagination.async.internal;

import org.jspecify.annotations.Nullable;

/**
 * A page as it is stored.
 *
 * @param bytes length of what the codec wrote
 * @param digest SHA-256 of what the codec wrote
 * @param start where its source gives its first row
 * @param body the same, compressed; null if it is in a {@link dev.pagination.async.PageStore}; not copied, must not be
 *     changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the database, never compared
record PackedPage(int rows, long bytes, String digest, ResumePlace start, byte @Nullable [] body) {

    /** How much memory the body takes. */
    int size() {
        return body == null ? 0 : body.length;
    }

    /** The same page without its body, or with another one. */
    PackedPage with(byte @Nullable [] other) {
        return new PackedPage(rows, bytes, digest, start, other);
    }
}
