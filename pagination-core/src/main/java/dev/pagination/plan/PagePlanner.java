package dev.pagination.plan;

import dev.pagination.EdgeCheck;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.Ordering;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.Seek.Bound;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Plans pages of one ordering for one database. A backward page is the forward page of the reversed ordering: keys,
 * directions and places of NULL all flip together, so there is no second algorithm. Immutable and thread-safe.
 */
public final class PagePlanner {

    private final Side forward;
    private final Side backward;

    /** A planner for an ordering, for a database that seeks in the given style. */
    public PagePlanner(Ordering ordering, SeekStyle style) {
        this.forward = Side.of(Travel.FORWARD, ordering, style);
        this.backward = Side.of(Travel.BACKWARD, ordering.reversed(), style);
    }

    /** The page of the first rows; nothing lies behind it. */
    public PagePlan first(int size) {
        return start(forward, size, 0, OptionalLong.of(0));
    }

    /** The page of the last rows; nothing lies behind it. */
    public PagePlan last(int size) {
        return start(backward, size, 0, OptionalLong.empty());
    }

    /**
     * The page with a 0-based number.
     *
     * @throws InvalidPageRequestException if the rows up to the page's end are more than a {@code long} counts
     */
    public PagePlan numbered(long number, int size) {
        long offset;
        try {
            offset = Math.multiplyExact(number, (long) size);
            Math.addExact(offset, (long) size + 1);
        } catch (ArithmeticException overflow) {
            throw new InvalidPageRequestException("The page number " + number + " times the page size " + size
                    + " is more than 9,223,372,036,854,775,807; ask for a smaller number.");
        }
        return start(forward, size, offset, OptionalLong.of(offset));
    }

    /** The page after a cursor. */
    public PagePlan after(Cursor cursor, int size, EdgeCheck edges) {
        OptionalLong before = cursor.rowsBefore();
        OptionalLong place =
                before.isPresent() && cursor.anchor() == Anchor.ROW ? OptionalLong.of(before.getAsLong() + 1) : before;
        return seek(forward, seekAfter(cursor), size, place, edges);
    }

    /** A forward page without the rows that come after a cursor: what {@link #after} would find is left out. */
    public PagePlan until(PagePlan page, Cursor end) {
        return page.with(forward.form.cut(page.branches(), seekAfter(end).complement(backward.ordering)));
    }

    private Seek seekAfter(Cursor cursor) {
        Bound bound = cursor.anchor() == Anchor.GAP_BEFORE ? Bound.INCLUSIVE : Bound.EXCLUSIVE;
        return new Seek(forward.ordering, cursor.keyset(), bound);
    }

    /** The page before a cursor. */
    public PagePlan before(Cursor cursor, int size, EdgeCheck edges) {
        Bound bound = cursor.anchor() == Anchor.GAP_AFTER ? Bound.INCLUSIVE : Bound.EXCLUSIVE;
        return seek(backward, new Seek(backward.ordering, cursor.keyset(), bound), size, cursor.rowsBefore(), edges);
    }

    /** The plan of a single row behind a page, for a page that came back empty and so could not tell. */
    public PagePlan probe(PagePlan page, Behind.Probe behind) {
        Side side = page.travel() == Travel.FORWARD ? backward : forward;
        return new PagePlan(
                side.ordering,
                behind.branches(),
                Optional.empty(),
                side.travel,
                1,
                0,
                OptionalLong.empty(),
                new Behind.Known(true),
                Counting.APART);
    }

    private static PagePlan start(Side side, int size, long offset, OptionalLong place) {
        return new PagePlan(
                side.ordering,
                side.start,
                Optional.empty(),
                side.travel,
                size,
                offset,
                place,
                new Behind.Known(offset > 0),
                Counting.APART);
    }

    private PagePlan seek(Side side, Seek seek, int size, OptionalLong place, EdgeCheck edges) {
        return new PagePlan(
                side.ordering,
                side.form.branches(seek),
                Optional.of(seek),
                side.travel,
                size,
                0,
                place,
                edges == EdgeCheck.EXACT ? probeBehind(side, seek) : new Behind.Known(true),
                Counting.APART);
    }

    private Behind probeBehind(Side side, Seek seek) {
        Side opposite = side.travel == Travel.FORWARD ? backward : forward;
        return new Behind.Probe(opposite.form.branches(seek.complement(opposite.ordering)));
    }

    /** One of the two orders a page can be read in. */
    private record Side(Travel travel, Ordering ordering, SeekForm form, List<SeekBranch> start) {
        static Side of(Travel travel, Ordering ordering, SeekStyle style) {
            SeekForm form = style.form(ordering);
            return new Side(travel, ordering, form, form.startBranches(ordering, style.nullDefault()));
        }
    }
}
