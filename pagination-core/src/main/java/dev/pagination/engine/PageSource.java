package dev.pagination.engine;

import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;

/**
 * What a backend implements: one query that can be paged. The engine plans, the source runs. Immutable and as
 * thread-safe as what it reads from.
 *
 * @param <T> the type of a row
 */
public interface PageSource<T> {

    /** The total order of the rows. */
    Ordering ordering();

    /** The forms the source's database seeks on. */
    SeekStyle seekStyle();

    /** The filter: text and values, so that a token is not taken for another filter. */
    Fingerprint filter();

    /**
     * Takes what is needed to run one page, such as a connection.
     *
     * @throws PageFetchException if it cannot be had
     */
    PageSession<T> open(Isolation isolation);

    /** How the rows can be bounded by a key that is never NULL; not at all unless the source says otherwise. */
    default Bounding bounding(int key) {
        return Bounding.NONE;
    }

    /**
     * The rows of this source whose key is not greater than a value, as the database compares them. Ordering, style and
     * filter are those of this source, so that tokens stay bound to the same.
     *
     * @throws UnsupportedOperationException if {@link #bounding} is {@link Bounding#NONE}
     */
    default PageSource<T> upTo(UpperBound bound) {
        throw new UnsupportedOperationException("The rows of this source cannot be bounded.");
    }

    /** How rows can be bounded by a key. */
    enum Bounding {
        /** Not at all. */
        NONE,
        /** By the greatest value there is. */
        BY_GREATEST,
        /** By the greatest value there is, or by the time of the database's clock. */
        BY_GREATEST_AND_CLOCK
    }

    /** What the statements of one page may see of concurrent changes. */
    enum Isolation {
        /** Each statement sees what is committed when it runs. */
        STATEMENT,
        /** All statements of the session see one snapshot. */
        SNAPSHOT
    }
}
