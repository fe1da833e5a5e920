package dev.pagination.async.kafka;

import dev.pagination.async.JobTicket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is in the topic: its text, {@code @}, and when the job may be taken, in ASCII.
 *
 * @param notBefore milliseconds since 1970-01-01 UTC
 */
record TicketRecord(JobTicket ticket, long notBefore) {

    private static final long MOST_MILLIS = 60_000;
    private static final Pattern TEXT = Pattern.compile("(.{1,60})@([0-9]{1,18})");

    /**
     * When to try the ticket, which is a minute later at most: only the job's row knows for certain, and the clocks of two
     * processes may differ.
     */
    long due(long now) {
        return Math.min(notBefore, now + MOST_MILLIS);
    }

    /** The value of a record. */
    byte[] value() {
        return (ticket + "@" + Math.max(0, notBefore)).getBytes(StandardCharsets.US_ASCII);
    }

    /** What the value of a record says; empty if it says nothing that is a ticket. */
    static Optional<TicketRecord> read(byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(new String(value, StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TicketRecord(JobTicket.of(matcher.group(1)), Long.parseLong(matcher.group(2))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
