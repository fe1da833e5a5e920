package dev.pagination.plan;

import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes a page out of the rows a database returned for a plan: cut to size, turned round, placed. Pure. */
public final class PageAssembler {

    private PageAssembler() {}

    /**
     * The page of these rows.
     *
     * @param behind whether rows lie behind the page
     * @throws PageFetchException if there are more rows than the plan asked for, a key declared to be never NULL is
     *     NULL, or the row of the cursor came back although only rows after it were asked for
     */
    public static <T> AssembledPage<T> assemble(PagePlan plan, FetchedPage<T> fetched, boolean behind) {
        check(plan, fetched);
        List<FetchedRow<T>> rows = fetched.rows();
        boolean ahead = rows.size() + fetched.beyond() > plan.size();
        if (rows.size() > plan.size()) {
            rows = rows.subList(0, plan.size());
        }
        boolean forward = plan.travel() == Travel.FORWARD;
        if (!forward) {
            rows = new ArrayList<>(rows);
            Collections.reverse(rows);
        }
        boolean next = forward ? ahead : behind;
        boolean previous = forward ? behind : ahead;
        return new AssembledPage<>(rows, next, previous, rowsBefore(plan, rows.size(), previous));
    }

    /** How many rows lie before the page: known at the start, else counted on from the cursor's place. */
    private static OptionalLong rowsBefore(PagePlan plan, int rows, boolean previous) {
        if (!previous) {
            return OptionalLong.of(0);
        }
        if (plan.place().isEmpty()) {
            return OptionalLong.empty();
        }
        long before = plan.place().getAsLong() - (plan.travel() == Travel.BACKWARD ? rows : 0);
        return before > 0 ? OptionalLong.of(before) : OptionalLong.empty();
    }

    private static <T> void check(PagePlan plan, FetchedPage<T> fetched) {
        int returned = fetched.rows().size() + fetched.beyond();
        if (returned > plan.limit()) {
            throw new PageFetchException("The database returned " + returned + " rows where at most " + plan.limit()
                    + " were asked for; it does not honour the limit, so its pages cannot be trusted.");
        }
        Optional<Keyset> cursor =
                plan.seek().filter(seek -> seek.bound() == Seek.Bound.EXCLUSIVE).map(Seek::keyset);
        for (FetchedRow<T> row : fetched.rows()) {
            checkNulls(plan.order(), row);
            if (cursor.isPresent() && row.keyset().equals(cursor.get())) {
                throw new PageFetchException("The page does not advance: the row of the cursor came back after itself. "
                        + "A key's value does not survive the way to Java and back; order by "
                        + plan.order().describe() + " needs a key that does, or a cast to one.");
            }
        }
    }

    private static void checkNulls(Ordering order, FetchedRow<?> row) {
        for (int i = 0; i < order.size(); i++) {
            if (order.keys().get(i).nulls() == NullPlacement.NONE) {
                notNull(order.keys().get(i), row.keyset().value(i));
            }
        }
    }

    /**
     * The value of a key that is never NULL.
     *
     * @throws PageFetchException if it is NULL all the same
     */
    public static Object notNull(SortKey key, @Nullable Object value) {
        if (value == null) {
            throw new PageFetchException("The key " + key.name()
                    + " is declared to be never NULL but is NULL in a row; declare where NULL stands with "
                    + "nullsFirst() or nullsLast().");
        }
        return value;
    }
}
