package dev.pagination.engine;

import dev.pagination.CountStrategy;
import dev.pagination.EdgeCheck;
import dev.pagination.MovingData;
import dev.pagination.PageLimits;
import dev.pagination.token.CursorTokens;
import java.time.Clock;
import java.util.Objects;

/**
 * How a pager behaves, whatever it reads from. Immutable.
 *
 * @param limits how many rows a page may have
 * @param count how a total is obtained where a request does not say
 * @param edges how a page learns whether there are rows on the side it was reached from
 * @param tokens how tokens are made and checked
 * @param clock what says when a total was taken
 * @param movingData which rows a walk may see where neither its request nor its token says
 */
public record PagerSettings(
        PageLimits limits,
        CountStrategy count,
        EdgeCheck edges,
        CursorTokens tokens,
        Clock clock,
        MovingData movingData) {

    /** Checks that nothing is missing. */
    public PagerSettings {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(edges, "edges");
        Objects.requireNonNull(tokens, "tokens");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(movingData, "movingData");
    }

    /** Settings of live walks. */
    public PagerSettings(PageLimits limits, CountStrategy count, EdgeCheck edges, CursorTokens tokens, Clock clock) {
        this(limits, count, edges, tokens, clock, MovingData.live());
    }

    /** Standard limits, no total, exact edges, tokens as given. */
    public static PagerSettings of(CursorTokens tokens) {
        return new PagerSettings(
                PageLimits.standard(), CountStrategy.none(), EdgeCheck.EXACT, tokens, Clock.systemUTC());
    }

    /** The same with other limits. */
    public PagerSettings withLimits(PageLimits other) {
        return new PagerSettings(other, count, edges, tokens, clock, movingData);
    }

    /** The same with another way to a total. */
    public PagerSettings withCount(CountStrategy other) {
        return new PagerSettings(limits, other, edges, tokens, clock, movingData);
    }

    /** The same with another way to learn about the edges. */
    public PagerSettings withEdges(EdgeCheck other) {
        return new PagerSettings(limits, count, other, tokens, clock, movingData);
    }

    /** The same with other tokens. */
    public PagerSettings withTokens(CursorTokens other) {
        return new PagerSettings(limits, count, edges, other, clock, movingData);
    }

    /** The same with another clock. */
    public PagerSettings withClock(Clock other) {
        return new PagerSettings(limits, count, edges, tokens, other, movingData);
    }

    /** The same with another level for walks that begin. */
    public PagerSettings withMovingData(MovingData other) {
        return new PagerSettings(limits, count, edges, tokens, clock, other);
    }
}
