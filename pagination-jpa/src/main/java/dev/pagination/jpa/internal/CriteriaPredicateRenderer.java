package dev.pagination.jpa.internal;

import dev.pagination.plan.Comparison;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekPredicate;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;

/** Writes a seek predicate with Criteria. */
final class CriteriaPredicateRenderer implements PredicateRenderer<Predicate> {

    /** Where the values of a seek come into a query. */
    interface Values {
        /** The expression that stands for a key's value, which is as the token has it. */
        Expression<?> of(int key, Object value);
    }

    /** Makes one expression of several, where a provider can. */
    interface Tuples {
        /** For a provider that cannot, whose style asks for none. */
        Tuples NONE = parts -> {
            throw new IllegalStateException("Criteria has no row values; the style asks for a form without them.");
        };

        /** The row value of the parts. */
        Expression<?> of(List<Expression<?>> parts);
    }

    private final CriteriaBuilder builder;
    private final List<Expression<?>> keys;
    private final Values values;
    private final Tuples tuples;

    /** A renderer for the keys of one query. */
    CriteriaPredicateRenderer(CriteriaBuilder builder, List<Expression<?>> keys, Values values, Tuples tuples) {
        this.builder = builder;
        this.keys = keys;
        this.values = values;
        this.tuples = tuples;
    }

    @Override
    public Predicate allOf(List<SeekPredicate> parts) {
        return builder.and(parts.stream().map(part -> part.render(this)).toArray(Predicate[]::new));
    }

    @Override
    public Predicate anyOf(List<SeekPredicate> parts) {
        return builder.or(parts.stream().map(part -> part.render(this)).toArray(Predicate[]::new));
    }

    @Override
    public Predicate compare(int key, Comparison comparison, Object value) {
        return compared(keys.get(key), comparison, values.of(key, value));
    }

    @Override
    public Predicate compareRow(int firstKey, Comparison comparison, List<Object> row) {
        List<Expression<?>> bound = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            bound.add(values.of(firstKey + i, row.get(i)));
        }
        List<Expression<?>> compared = keys.subList(firstKey, firstKey + row.size());
        return compared(tuples.of(compared), comparison, tuples.of(bound));
    }

    @Override
    public Predicate isNull(int key) {
        return builder.isNull(keys.get(key));
    }

    @Override
    public Predicate isNotNull(int key) {
        return builder.isNotNull(keys.get(key));
    }

    /** Criteria asks for Comparable, which the database does not. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Predicate compared(Expression<?> key, Comparison comparison, Expression<?> value) {
        Expression left = key;
        Expression right = value;
        return switch (comparison) {
            case EQUAL -> builder.equal(left, right);
            case GREATER -> builder.greaterThan(left, right);
            case GREATER_OR_EQUAL -> builder.greaterThanOrEqualTo(left, right);
            case LESS -> builder.lessThan(left, right);
            case LESS_OR_EQUAL -> builder.lessThanOrEqualTo(left, right);
        };
    }
}
