package dev.pagination.token;

import dev.pagination.Ordering;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a token belongs to: an ordering, which says how many key values a token holds and of which types, and the filter
 * of the rows. A token read with another binding than it was written with is refused. Immutable; make one per pager and
 * keep it, because it computes the ordering's fingerprint.
 */
public final class CursorBinding {

    private final Ordering ordering;
    private final Fingerprint orderingFingerprint;
    private final Fingerprint filter;

    private CursorBinding(Ordering ordering, Fingerprint orderingFingerprint, Fingerprint filter) {
        this.ordering = ordering;
        this.orderingFingerprint = orderingFingerprint;
        this.filter = Objects.requireNonNull(filter, "filter");
    }

    /** Binds tokens to an ordering and a filter. */
    public static CursorBinding of(Ordering ordering, Fingerprint filter) {
        return new CursorBinding(ordering, Fingerprint.of(ordering), filter);
    }

    /** The same ordering with another filter; the ordering's fingerprint is not computed again. */
    public CursorBinding withFilter(Fingerprint other) {
        return new CursorBinding(ordering, orderingFingerprint, other);
    }

    /** The fingerprint of the rows of the filter up to a bound. */
    public Fingerprint filterUpTo(UpperBound bound) {
        PayloadWriter out = new PayloadWriter();
        CursorFormat.writeBound(out, bound, ordering);
        return filter.upTo(out.toByteArray());
    }

    /** The ordering whose key values the tokens hold. */
    public Ordering ordering() {
        return ordering;
    }

    /** The fingerprint of the ordering. */
    public Fingerprint orderingFingerprint() {
        return orderingFingerprint;
    }

    /** The fingerprint of the filter. */
    public Fingerprint filter() {
        return filter;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CursorBinding that && ordering.equals(that.ordering) && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ordering, filter);
    }

    /** The ordering only. */
    @Override
    public String toString() {
        return "CursorBinding[" + ordering.describe() + "]";
    }
}
