package dev.pagination.jpa.internal;

import dev.pagination.plan.Comparison;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekPredicate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a seek predicate without its values, which it collects: seeks that are written alike share a statement. The
 * predicates of one page have one value for each key.
 */
final class ShapeRenderer implements PredicateRenderer<String> {

    private final Map<Integer, Object> values = new HashMap<>();

    /** The values met so far, by the index of their key. */
    Map<Integer, Object> values() {
        return values;
    }

    @Override
    public String allOf(List<SeekPredicate> parts) {
        return "(and" + all(parts) + ")";
    }

    @Override
    public String anyOf(List<SeekPredicate> parts) {
        return "(or" + all(parts) + ")";
    }

    @Override
    public String compare(int key, Comparison comparison, Object value) {
        values.put(key, value);
        return key + comparison.symbol();
    }

    @Override
    public String compareRow(int firstKey, Comparison comparison, List<Object> row) {
        for (int i = 0; i < row.size(); i++) {
            values.put(firstKey + i, row.get(i));
        }
        return firstKey + "+" + row.size() + comparison.symbol();
    }

    @Override
    public String isNull(int key) {
        return key + " null";
    }

    @Override
    public String isNotNull(int key) {
        return key + " not null";
    }

    private String all(List<SeekPredicate> parts) {
        return parts.stream().map(part -> " " + part.render(this)).collect(Collectors.joining());
    }
}
