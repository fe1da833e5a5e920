package dev.pagination.engine;

import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;

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

    /** What the statements of one page may see of concurrent changes. */
    enum Isolation {
        /** Each statement sees what is committed when it runs. */
        STATEMENT,
        /** All statements of the session see one snapshot. */
        SNAPSHOT
    }
}
