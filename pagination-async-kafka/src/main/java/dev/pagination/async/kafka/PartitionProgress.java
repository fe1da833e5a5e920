package dev.pagination.async.kafka;

import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How far this process is in one partition. Everything before {@link #toCommit} is done with; what comes after may be
 * done too, and is delivered again if this process loses the partition. Not thread-safe.
 */
final class PartitionProgress {

    private final TreeMap<Long, Delivery> open = new TreeMap<>();
    private long next = -1;
    private long committed = -1;

    /** The record at an offset has come; it is no ticket, or is done with at once. */
    void passed(long offset) {
        next = Math.max(next, offset + 1);
    }

    /** A ticket has come, and is done with later. */
    void opened(Delivery delivery) {
        open.put(delivery.offset(), delivery);
        passed(delivery.offset());
    }

    void done(Delivery delivery) {
        open.remove(delivery.offset());
    }

    /** Whether the ticket has come and is not done with. */
    boolean has(Delivery delivery) {
        return open.containsKey(delivery.offset());
    }

    /** The offset to go on from after a restart; empty if it is committed already, or nothing has come. */
    OptionalLong toCommit() {
        long reached = open.isEmpty() ? next : open.firstKey();
        return reached > committed && next >= 0 ? OptionalLong.of(reached) : OptionalLong.empty();
    }

    void committed(long offset) {
        committed = Math.max(committed, offset);
    }
}
