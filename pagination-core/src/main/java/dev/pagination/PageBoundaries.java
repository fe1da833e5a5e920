package dev.pagination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Places at even distances in a walk: the tokens of every n-th row, taken once by {@link KeysetPager#boundaries}. A page
 * by number then starts at the boundary before it instead of at the first row, and a walk can be cut into parts that are
 * read side by side.
 *
 * <pre>{@code
 * PageBoundaries boundaries = orders.boundaries(10_000);
 * PageResponse<Order> page = orders.page(PageRequest.ofPage(3_141, 50, boundaries));
 * List<WalkPart> parts = boundaries.parts(8);
 * }</pre>
 *
 * <p>A boundary is a place, not a row: it stays good when its row is deleted. What gets old is its number: once rows
 * have come or gone before it, a page by number begins as many rows too late or too early. Parts never get wrong, only
 * uneven.
 *
 * <p>The components are all there is, so boundaries can be kept in a cache or a table (over JDBC, by {@code BoundaryTable})
 * and made again from there. Their tokens belong to one order, filter and scope, and live as long as any token of the pager
 * that made them: used with another pager or too late they are refused with {@link InvalidCursorException}. Immutable.
 *
 * @param every how many rows lie from one boundary to the next; at least 1
 * @param rows how many rows there were; not negative
 * @param takenAt when they were begun to be taken
 * @param tokens of the rows {@code every}, {@code 2 * every} and so on, counted from 1; {@code rows / every} of them
 */
public record PageBoundaries(int every, long rows, Instant takenAt, List<CursorToken> tokens) {

    /**
     * Copies the list and checks the parts.
     *
     * @throws IllegalArgumentException if {@code every} is not positive, or there are not {@code rows / every} tokens
     */
    public PageBoundaries {
        if (every < 1) {
            throw new IllegalArgumentException("The distance of boundaries must be at least 1 row, not " + every + ".");
        }
        Objects.requireNonNull(takenAt, "takenAt");
        tokens = List.copyOf(tokens);
        if (rows < 0 || tokens.size() != rows / every) {
            throw new IllegalArgumentException("Boundaries every " + every + " rows of " + rows + " rows cannot have "
                    + tokens.size() + " tokens; give all that were taken.");
        }
    }

    /**
     * Cuts the whole walk at boundaries, as evenly as they allow. Together the parts have every row once.
     *
     * @param count how many parts are wanted; fewer are returned if there are not enough boundaries
     * @return the parts in the order of the walk; at least one
     * @throws IllegalArgumentException if {@code count} is not positive
     */
    public List<WalkPart> parts(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A walk is cut into at least 1 part, not " + count + ".");
        }
        long pieces = (long) tokens.size() + (rows % every == 0 ? 0 : 1);
        long wanted = Math.max(1, Math.min(count, pieces));
        List<WalkPart> parts = new ArrayList<>();
        WalkPart rest = WalkPart.whole();
        for (long i = 1; i < wanted; i++) {
            CursorToken cut = tokens.get((int) (pieces * i / wanted) - 1);
            parts.add(rest.through(cut));
            rest = rest.after(cut);
        }
        parts.add(rest);
        return List.copyOf(parts);
    }

    /**
     * Whether it is longer than a time since they were begun to be taken, and so, time to take new ones.
     *
     * @param age not negative; what is exactly as old is not older
     * @param clock of the process that asks; where that is behind the one that took them, they are not older
     */
    public boolean isOlderThan(Duration age, Clock clock) {
        return takenAt.isBefore(clock.instant().minus(age));
    }

    /** Distance, number and age; no token. */
    @Override
    public String toString() {
        return "PageBoundaries[" + tokens.size() + " boundaries, every " + every + " of " + rows + " rows, taken at "
                + takenAt + "]";
    }
}
