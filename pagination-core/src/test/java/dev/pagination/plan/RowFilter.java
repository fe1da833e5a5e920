package dev.pagination.plan;

import dev.pagination.Ordering;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Evaluates seek predicates on rows in memory as SQL does: a comparison with NULL is unknown, not false. */
public final class RowFilter implements PredicateRenderer<Function<Row, Truth>> {

    private final Ordering ordering;

    private RowFilter(Ordering ordering) {
        this.ordering = ordering;
    }

    /** Whether a row is among those a predicate on an ordering's keys selects. */
    public static Predicate<Row> of(Ordering ordering, SeekPredicate predicate) {
        Function<Row, Truth> truth = predicate.render(new RowFilter(ordering));
        return row -> truth.apply(row) == Truth.TRUE;
    }

    @Override
    public Function<Row, Truth> allOf(List<SeekPredicate> parts) {
        List<Function<Row, Truth>> all =
                parts.stream().map(part -> part.render(this)).toList();
        return row -> all.stream().map(part -> part.apply(row)).reduce(Truth.TRUE, Truth::and);
    }

    @Override
    public Function<Row, Truth> anyOf(List<SeekPredicate> parts) {
        List<Function<Row, Truth>> all =
                parts.stream().map(part -> part.render(this)).toList();
        return row -> all.stream().map(part -> part.apply(row)).reduce(Truth.FALSE, Truth::or);
    }

    @Override
    public Function<Row, Truth> compare(int key, Comparison comparison, Object value) {
        return row -> {
            Object own = own(row, key);
            return own == null ? Truth.UNKNOWN : Truth.of(holds(comparison, RowOrder.compare(own, value)));
        };
    }

    @Override
    public Function<Row, Truth> compareRow(int firstKey, Comparison comparison, List<Object> values) {
        return row -> {
            for (int i = 0; i < values.size(); i++) {
                Object own = own(row, firstKey + i);
                if (own == null) {
                    return Truth.UNKNOWN;
                }
                int compared = RowOrder.compare(own, values.get(i));
                if (compared != 0) {
                    return Truth.of(holds(comparison, compared));
                }
            }
            return Truth.of(holds(comparison, 0));
        };
    }

    @Override
    public Function<Row, Truth> isNull(int key) {
        return row -> Truth.of(own(row, key) == null);
    }

    @Override
    public Function<Row, Truth> isNotNull(int key) {
        return row -> Truth.of(own(row, key) != null);
    }

    private Object own(Row row, int key) {
        return row.column(ordering.keys().get(key).name());
    }

    private static boolean holds(Comparison comparison, int compared) {
        return switch (comparison) {
            case EQUAL -> compared == 0;
            case GREATER -> compared > 0;
            case GREATER_OR_EQUAL -> compared >= 0;
            case LESS -> compared < 0;
            case LESS_OR_EQUAL -> compared <= 0;
        };
    }
}
