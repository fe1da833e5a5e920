package dev.pagination.plan;

import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.plan.SeekPredicate.Compare;
import dev.pagination.plan.SeekPredicate.CompareRow;
import dev.pagination.plan.SeekPredicate.IsNotNull;
import dev.pagination.plan.SeekPredicate.IsNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Splits a seek into disjoint branches, the one nearest to the cursor first: rows that equal the cursor in all keys but
 * the last and come after it there, then rows that equal it in all but the last two, and so on. Every branch is a range
 * of an index on the ordering's keys, also where directions are mixed or NULL stands between the values. GitLab's
 * keyset code uses the same split for orders that a row comparison cannot express.
 */
final class UnionBranches {

    private final Seek seek;
    private final List<SeekBranch> branches = new ArrayList<>(4);

    private UnionBranches(Seek seek) {
        this.seek = seek;
    }

    static List<SeekBranch> of(Seek seek) {
        UnionBranches union = new UnionBranches(seek);
        for (int i = seek.size() - 1; i >= 0; i--) {
            union.addRun(i, i);
        }
        return List.copyOf(union.branches);
    }

    static List<SeekBranch> withRowValues(Seek seek) {
        UnionBranches union = new UnionBranches(seek);
        int end = seek.size() - 1;
        while (end >= 0) {
            int start = end;
            while (start > 0 && union.joins(start)) {
                start--;
            }
            union.addRun(start, end);
            end = start - 1;
        }
        return List.copyOf(union.branches);
    }

    /** The start of an ordering: split where the first key's NULLs are not where the index has them. */
    static List<SeekBranch> ofStart(Ordering ordering, NullDefault nullDefault) {
        List<SortKey> keys = ordering.keys();
        SortKey first = keys.get(0);
        if (first.nulls() == NullPlacement.NONE || first.nulls() == nullDefault.placement(first.direction())) {
            return List.of(new SeekBranch(SeekPredicate.ALWAYS, keys));
        }
        SeekBranch nulls = new SeekBranch(new IsNull(0), settled(keys, 0));
        SeekBranch values = new SeekBranch(new IsNotNull(0), settled(keys, 0));
        return first.nulls() == NullPlacement.FIRST ? List.of(nulls, values) : List.of(values, nulls);
    }

    /** Whether key {@code index} and the key before it can be compared as one row value. */
    private boolean joins(int index) {
        return seek.direction(index) == seek.direction(index - 1)
                && seek.value(index) != null
                && seek.value(index - 1) != null
                && !seek.nullsFollow(index);
    }

    private void addRun(int start, int end) {
        Object value = seek.value(start);
        if (value == null) {
            if (seek.key(start).nulls() == NullPlacement.FIRST) {
                add(start, new IsNotNull(start));
            }
            return;
        }
        add(start, start == end ? new Compare(start, seek.comparison(end), value) : row(start, end));
        if (seek.nullsFollow(start)) {
            add(start, new IsNull(start));
        }
    }

    private SeekPredicate row(int start, int end) {
        List<Object> values = new ArrayList<>(end - start + 1);
        for (int i = start; i <= end; i++) {
            values.add(Objects.requireNonNull(seek.value(i)));
        }
        return new CompareRow(start, seek.comparison(end), values);
    }

    private void add(int start, SeekPredicate rest) {
        branches.add(new SeekBranch(
                seek.withPrefix(start, rest), settled(seek.ordering().keys(), start)));
    }

    /** The keys, where NULL is no question any more for those up to {@code last}. */
    private static List<SortKey> settled(List<SortKey> keys, int last) {
        List<SortKey> order = keys;
        for (int i = 0; i <= last; i++) {
            if (keys.get(i).nulls() != NullPlacement.NONE) {
                order = order == keys ? new ArrayList<>(keys) : order;
                order.set(i, keys.get(i).notNull());
            }
        }
        return order;
    }
}
