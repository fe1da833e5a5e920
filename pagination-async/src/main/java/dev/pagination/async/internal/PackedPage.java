package dev.pagination.async.internal;

/**
 * A page as it is stored.
 *
 * @param bytes length of what the codec wrote
 * @param digest SHA-256 of what the codec wrote
 * @param body the same, compressed; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to the database, never compared
record PackedPage(int rows, long bytes, String digest, byte[] body) {}
