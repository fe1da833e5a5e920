package dev.pagination.plan;

import dev.pagination.Ordering;

/** What a database wants: the form it seeks on, and where it has NULL. Immutable. */
public interface SeekStyle {

    /** The form that makes a page of this ordering an index range scan; it fits the ordering. */
    SeekForm form(Ordering ordering);

    /** Where the database puts NULL when it is not told. */
    NullDefault nullDefault();
}
