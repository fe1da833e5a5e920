package dev.pagination.async.internal;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for with a job; it never changes.
 *
 * @param idempotencyKey digest of owner and key
 * @param requestDigest digest of everything below but {@code createdAt}
 * @param parameters as the codec wrote them; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the database, never compared
record JobOrder(
        @Nullable String idempotencyKey,
        String requestDigest,
        String source,
        String codec,
        byte[] parameters,
        int pageSize,
        long maxRows,
        long maxBytes,
        long maxMillis,
        long createdAt) {}
