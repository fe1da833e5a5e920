package dev.pagination.async.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves, and that may move by itself whenever it is read. */
class MutableClock extends Clock {

    static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

    private Instant now = START;
    private Duration tick = Duration.ZERO;

    synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    synchronized void tick(Duration each) {
        tick = each;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(tick);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
