package dev.pagination.plan;

import dev.pagination.Ordering;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to run for one page, free of any database's language: the rows of {@code branches}, in {@code order}, after
 * {@code offset} of them, at most {@link #limit()}.
 *
 * @param order the effective ordering: reversed if {@code travel} is backward
 * @param branches at least one; several mean a union
 * @param seek where reading starts, empty for a page at an end or by number alone
 * @param travel which way the page is read
 * @param size the most rows the page may have; at least 1
 * @param offset rows to skip; not negative
 * @param place how many rows of the walk lie before the place where reading starts, in the ordering's own order, if
 *     known
 * @param behind how to learn whether rows lie behind the page
 * @param counting whether the statement counts all rows besides
 */
public record PagePlan(
        Ordering order,
        List<SeekBranch> branches,
        Optional<Seek> seek,
        Travel travel,
        int size,
        long offset,
        OptionalLong place,
        Behind behind,
        Counting counting) {

    /** Whether a page's statement also counts the rows of the whole result. */
    public enum Counting {
        /** It does not. */
        APART,
        /** It does, by a scalar subquery. */
        INLINE
    }

    /** Copies the list and checks the parts. */
    public PagePlan {
        branches = List.copyOf(branches);
        Objects.requireNonNull(behind, "behind");
        Objects.requireNonNull(counting, "counting");
    }

    /** One row more than the page may have: it tells whether anything follows. */
    public int limit() {
        return size + 1;
    }

    /** Whether a statement for this plan differs from one for {@code other} in nothing but its bind values. */
    public boolean isShapedLike(PagePlan other) {
        return size == other.size
                && offset == other.offset
                && counting == other.counting
                && order.equals(other.order)
                && Shapes.branchesAlike(branches, other.branches)
                && Shapes.alike(behind, other.behind);
    }

    /** A plan that {@link #isShapedLike} this one and holds no value of any row, so that it may be kept. */
    public PagePlan withoutValues() {
        return new PagePlan(
                order,
                ValueRemover.removeFrom(branches),
                Optional.empty(),
                travel,
                size,
                offset,
                OptionalLong.empty(),
                ValueRemover.removeFrom(behind),
                counting);
    }

    /** The same plan, with so many rows skipped before its first; a row found then proves that there are rows behind. */
    public PagePlan skipping(long rows) {
        if (rows == 0) {
            return this;
        }
        OptionalLong further = place.isPresent() ? OptionalLong.of(place.getAsLong() + rows) : place;
        return new PagePlan(
                order, branches, seek, travel, size, offset + rows, further, new Behind.Known(true), counting);
    }

    /** The same plan for other branches. */
    PagePlan with(List<SeekBranch> other) {
        return new PagePlan(order, other, seek, travel, size, offset, place, behind, counting);
    }

    /** The same plan with another way to learn whether there are rows behind the page. */
    public PagePlan with(Behind other) {
        return new PagePlan(order, branches, seek, travel, size, offset, place, other, counting);
    }

    /** The same plan with another way of counting. */
    public PagePlan with(Counting other) {
        return new PagePlan(order, branches, seek, travel, size, offset, place, behind, other);
    }
}
