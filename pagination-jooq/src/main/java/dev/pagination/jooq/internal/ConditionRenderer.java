package dev.pagination.jooq.internal;

import dev.pagination.plan.Comparison;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekPredicate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Comparator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Writes seek predicates as jOOQ conditions, and remembers the values it has written. */
final class ConditionRenderer implements PredicateRenderer<Condition> {

    private final List<JooqKey> keys;
    private final List<Param<?>> written = new ArrayList<>();

    /**
     * A renderer that has written nothing yet.
     *
     * @param keys of the ordering; same size and order
     */
    ConditionRenderer(List<JooqKey> keys) {
        this.keys = keys;
    }

    /** The values as they stand in the conditions, in the order in which they were written. */
    List<Param<?>> written() {
        return written;
    }

    /** The condition of a branch; {@link DSL#noCondition()} for all rows. */
    Condition of(SeekBranch branch) {
        return branch.seeks() ? branch.predicate().render(this) : DSL.noCondition();
    }

    @Override
    public Condition allOf(List<SeekPredicate> parts) {
        return parts.isEmpty() ? DSL.trueCondition() : DSL.and(rendered(parts));
    }

    @Override
    public Condition anyOf(List<SeekPredicate> parts) {
        return parts.isEmpty() ? DSL.falseCondition() : DSL.or(rendered(parts));
    }

    @Override
    public Condition compare(int key, Comparison comparison, Object value) {
        JooqKey compared = keys.get(key);
        Condition condition = compared.expression().compare(comparator(comparison), compared.value(value));
        // What stands there is a copy: jOOQ converts a value to the type of what it is compared with.
        written.add((Param<?>) ((QOM.CompareCondition<?, ?>) condition).$arg2());
        return condition;
    }

    @Override
    public Condition compareRow(int firstKey, Comparison comparison, List<Object> values) {
        List<Field<?>> columns = new ArrayList<>();
        List<Field<?>> compared = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            JooqKey key = keys.get(firstKey + i);
            columns.add(key.expression());
            Param<Object> param = key.value(values.get(i));
            compared.add(param);
            written.add(param);
        }
        RowN row = DSL.row(columns);
        return row.compare(comparator(comparison), DSL.row(compared));
    }

    @Override
    public Condition isNull(int key) {
        return keys.get(key).expression().isNull();
    }

    @Override
    public Condition isNotNull(int key) {
        return keys.get(key).expression().isNotNull();
    }

    private List<Condition> rendered(List<SeekPredicate> parts) {
        return parts.stream().map(part -> part.render(this)).toList();
    }

    private static Comparator comparator(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Comparator.EQUALS;
            case GREATER -> Comparator.GREATER;
            case GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
            case LESS -> Comparator.LESS;
            case LESS_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
        };
    }
}
