package dev.pagination.jooq.internal;

import dev.pagination.plan.Comparison;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekPredicate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Param;

/** Collects the values of seek predicates in the order in which {@link ConditionRenderer} writes them. */
final class ValueCollector implements PredicateRenderer<ValueCollector> {

    private final List<JooqKey> keys;
    private final List<Param<Object>> found = new ArrayList<>();

    ValueCollector(List<JooqKey> keys) {
        this.keys = keys;
    }

    /** All values, as parameters whose places are in a text already. */
    List<Param<Object>> found() {
        return found;
    }

    @Override
    public ValueCollector allOf(List<SeekPredicate> parts) {
        return all(parts);
    }

    @Override
    public ValueCollector anyOf(List<SeekPredicate> parts) {
        return all(parts);
    }

    @Override
    public ValueCollector compare(int key, Comparison comparison, Object value) {
        found.add(keys.get(key).placed(value));
        return this;
    }

    @Override
    public ValueCollector compareRow(int firstKey, Comparison comparison, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            found.add(keys.get(firstKey + i).placed(values.get(i)));
        }
        return this;
    }

    @Override
    public ValueCollector isNull(int key) {
        return this;
    }

    @Override
    public ValueCollector isNotNull(int key) {
        return this;
    }

    private ValueCollector all(List<SeekPredicate> parts) {
        parts.forEach(part -> part.render(this));
        return this;
    }
}
