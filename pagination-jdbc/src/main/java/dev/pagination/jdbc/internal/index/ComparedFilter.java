package dev.pagination.jdbc.internal.index;

import java.util.List;

/**
 * What is known of a pager's filter.
 *
 * @param columns quoted columns that it compares with a value by equality
 * @param rest what else it has
 */
public record ComparedFilter(List<String> columns, Rest rest) {

    /** What a filter has besides equalities. */
    public enum Rest {
        /** Nothing. */
        NONE,
        /** Conditions that throw rows away after they were read. */
        OTHER_CONDITIONS
    }

    /** Copies the list. */
    public ComparedFilter {
        columns = List.copyOf(columns);
    }
}
