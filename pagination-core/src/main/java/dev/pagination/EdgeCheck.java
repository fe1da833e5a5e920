package dev.pagination;

/**
 * How a page learns whether there are rows on the side it was reached from ({@link PageMetadata#hasPrevious()} after
 * {@link KeysetPager#next}, {@link PageMetadata#hasNext()} after {@link KeysetPager#previous}). The other side costs
 * nothing: one row more than the page is read.
 */
public enum EdgeCheck {
    /** The page's statement looks for one row on that side: the answer is a fact, for one more index probe. */
    EXACT,
    /**
     * Answers yes without looking, since the page was reached from there. Wrong only if every row on that side has been
     * deleted meanwhile.
     */
    ASSUMED
}
