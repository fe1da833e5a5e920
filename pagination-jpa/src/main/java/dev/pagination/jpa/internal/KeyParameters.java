package dev.pagination.jpa.internal;

import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of one query that stand for values of keys, with their values. For one thread. */
final class KeyParameters {

    private final CriteriaBuilder builder;
    private final OrderedKeys keys;
    private final Map<ParameterExpression<Object>, @Nullable Object> bound = new LinkedHashMap<>();

    KeyParameters(CriteriaBuilder builder, OrderedKeys keys) {
        this.builder = builder;
        this.keys = keys;
    }

    /**
     * A new parameter.
     *
     * @param index of the key
     * @param value as a token has it
     */
    @SuppressWarnings("unchecked")
    ParameterExpression<Object> add(int index, @Nullable Object value) {
        OrderKey key = keys.keys().get(index);
        ParameterExpression<Object> parameter = builder.parameter((Class<Object>) key.type());
        bound.put(parameter, value == null ? null : key.codec().decode().apply(value));
        return parameter;
    }

    /** Gives the query the values. */
    void bindTo(TypedQuery<?> typed) {
        bound.forEach(typed::setParameter);
    }

    /** Forgets all, for another query. */
    void clear() {
        bound.clear();
    }
}
