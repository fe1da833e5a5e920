package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlValues;
import dev.pagination.token.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are paged: those for which all conditions hold.
 *
 * @param conditions as after WHERE, each in parentheses of its own; empty for none
 * @param lists columns that have one of several values
 */
public record RowFilter(SqlFragment conditions, List<InList> lists) {

    /** Copies the list. */
    public RowFilter {
        lists = List.copyOf(lists);
    }

    /** The rows for which a condition holds. */
    static RowFilter of(SqlFragment conditions) {
        return new RowFilter(conditions, List.of());
    }

    /** The same with a condition more. */
    RowFilter and(SqlFragment condition) {
        return new RowFilter(Conditions.and(conditions, condition), lists);
    }

    /** The same with a list more. */
    RowFilter and(InList list) {
        List<InList> longer = new ArrayList<>(lists);
        longer.add(list);
        return new RowFilter(conditions, longer);
    }

    /** The whole filter as SQL. */
    SqlFragment where() {
        return lists.stream().map(InList::condition).reduce(conditions, Conditions::and);
    }

    /**
     * The list to be read value by value, the shortest of those that can be.
     *
     * @param led whether an index leads from each value of a list to its rows in order
     */
    Optional<SqlValues> apart(Predicate<InList> led) {
        return lists.stream()
                .filter(list -> list.equality().isPresent() && led.test(list))
                .min(Comparator.comparingInt(list -> list.values().size()))
                .flatMap(list -> list.apart(without(list)));
    }

    /**
     * The fingerprint of the filter, in which neither the order of a list's values counts nor how they are read.
     *
     * @param from what is filtered, as after FROM
     * @param expressions what else belongs to the query's text
     */
    Fingerprint fingerprint(SqlFragment from, String expressions) {
        StringBuilder text = new StringBuilder(from.text() + " WHERE " + conditions.text());
        List<@Nullable Object> binds = new ArrayList<>(from.binds());
        binds.addAll(conditions.binds());
        for (InList list : lists) {
            text.append(" AND ").append(list.expression()).append(" IN ?");
            binds.add(Set.copyOf(list.values()));
        }
        return Fingerprint.ofFilter(text + expressions, binds);
    }

    private SqlFragment without(InList left) {
        return lists.stream()
                .filter(list -> !list.equals(left))
                .map(InList::condition)
                .reduce(conditions, Conditions::and);
    }
}
