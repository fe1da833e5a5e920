package dev.pagination.plan;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;

/**
 * How a seek is written. All forms want the same rows; which one a database turns into an index range scan is known by
 * its {@link SeekStyle}, because a database that accepts a form may still read everything before the cursor for it.
 */
public enum SeekForm {
    /**
     * {@code (a, b) > (?, ?)}. Only for an ordering whose keys all run one way and are never NULL.
     */
    ROW_VALUE,
    /**
     * {@code a >= ? AND (a > ? OR b > ?)}: the bound on the first key is a range, rows tied with the cursor on that key
     * are read and filtered.
     */
    LEADING_BOUND,
    /** {@code a > ? OR (a = ? AND b > ?)}: a range only for optimisers that merge the parts into intervals. */
    EXPANDED,
    /** One branch per part of {@link #EXPANDED}, each ordered and limited on its own. */
    UNION,
    /** {@link #UNION}, with row values where neighbouring keys allow it, which makes fewer branches. */
    ROW_VALUE_UNION;

    /** Whether this form can express a seek in an ordering. */
    public boolean fits(Ordering ordering) {
        return this != ROW_VALUE || isUniformAndNeverNull(ordering);
    }

    /**
     * The branches of a seek; at least one, and exactly one unless this is a union.
     *
     * @throws IllegalArgumentException if this form does not fit the ordering
     */
    public List<SeekBranch> branches(Seek seek) {
        if (!fits(seek.ordering())) {
            throw new IllegalArgumentException("A row value cannot express the ordering "
                    + seek.ordering().describe() + "; its keys must run one way and be never NULL.");
        }
        return switch (this) {
            case ROW_VALUE, ROW_VALUE_UNION -> UnionBranches.withRowValues(seek);
            case UNION -> UnionBranches.of(seek);
            case LEADING_BOUND -> single(seek, leadingBound(seek, 0));
            case EXPANDED -> single(seek, expanded(seek));
        };
    }

    /**
     * The branches of a page at the start of an ordering; at least one.
     *
     * @param nullDefault where the database, and thus its index, has NULL
     */
    public List<SeekBranch> startBranches(Ordering ordering, NullDefault nullDefault) {
        boolean union = this == UNION || this == ROW_VALUE_UNION;
        return union
                ? UnionBranches.ofStart(ordering, nullDefault)
                : List.of(new SeekBranch(SeekPredicate.ALWAYS, ordering.keys()));
    }

    /**
     * The branches without the rows that a seek in the reversed ordering leaves out. The end is one predicate, so that no
     * branch has to be split; what a branch says of its rows by itself is taken out of it.
     *
     * @param branches of this form
     * @param end for the rows that may stay; its ordering is the reversed one
     */
    List<SeekBranch> cut(List<SeekBranch> branches, Seek end) {
        SeekPredicate wanted = switch (this) {
            case ROW_VALUE -> UnionBranches.withRowValues(end).get(0).predicate();
            case EXPANDED -> expanded(end);
            case LEADING_BOUND, UNION, ROW_VALUE_UNION -> leadingBound(end, 0);
        };
        List<SeekBranch> cut = new ArrayList<>(branches.size());
        for (SeekBranch branch : branches) {
            SeekPredicate rest = wanted.render(BranchFacts.of(branch.predicate()));
            SeekPredicate predicate = SeekPredicate.allOf(branch.predicate(), rest);
            if (!predicate.equals(SeekPredicate.NEVER)) {
                cut.add(new SeekBranch(predicate, branch.order()));
            }
        }
        return cut.isEmpty()
                ? List.of(new SeekBranch(SeekPredicate.NEVER, branches.get(0).order()))
                : cut;
    }

    /** Whether all keys run one way and none may be NULL. */
    public static boolean isUniformAndNeverNull(Ordering ordering) {
        Direction first = ordering.keys().get(0).direction();
        for (SortKey key : ordering.keys()) {
            if (key.nulls() != NullPlacement.NONE || key.direction() != first) {
                return false;
            }
        }
        return true;
    }

    private static List<SeekBranch> single(Seek seek, SeekPredicate predicate) {
        return List.of(new SeekBranch(predicate, seek.ordering().keys()));
    }

    private static SeekPredicate leadingBound(Seek seek, int index) {
        if (index == seek.size() - 1) {
            return seek.after(index);
        }
        return SeekPredicate.allOf(
                seek.atOrAfter(index), SeekPredicate.anyOf(seek.after(index), leadingBound(seek, index + 1)));
    }

    private static SeekPredicate expanded(Seek seek) {
        SeekPredicate[] parts = new SeekPredicate[seek.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = seek.withPrefix(i, seek.after(i));
        }
        return SeekPredicate.anyOf(parts);
    }
}
