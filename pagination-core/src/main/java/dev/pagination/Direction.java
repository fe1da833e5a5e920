package dev.pagination;

/** The direction of one {@link SortKey}. */
public enum Direction {
    /** Smallest value first. */
    ASC,
    /** Largest value first. */
    DESC;

    /** The opposite direction. */
    public Direction reversed() {
        return this == ASC ? DESC : ASC;
    }
}
