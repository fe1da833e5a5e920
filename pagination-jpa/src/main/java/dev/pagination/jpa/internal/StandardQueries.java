package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.CriteriaPredicateRenderer.Tuples;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekBranch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queries of a {@link PagedQuery} on one entity manager, written with plain Criteria and ready to run. */
final class StandardQueries<E> {

    private final PagedQuery<E> query;
    private final EntityManager entityManager;
    private final CriteriaBuilder builder;
    private final CriteriaPage<E> page;
    private final Map<ParameterExpression<Object>, Object> bound = new LinkedHashMap<>();

    StandardQueries(PagedQuery<E> query, NullDefault nullDefault, EntityManager entityManager) {
        this.query = query;
        this.entityManager = entityManager;
        this.builder = entityManager.getCriteriaBuilder();
        this.page = new CriteriaPage<>(
                query,
                nullDefault,
                builder,
                keys -> new CriteriaPredicateRenderer(builder, keys, this::parameter, Tuples.NONE));
    }

    /** The rows of a branch in its order: the keys, then what the shape selects. */
    TypedQuery<Object[]> rows(SeekBranch branch, RowShape<E, ?> shape) {
        return rows(branch, shape, criteria -> List.of());
    }

    /** The same, and the number of all rows in each. */
    TypedQuery<Object[]> countedRows(SeekBranch branch, RowShape<E, ?> shape) {
        return rows(branch, shape, criteria -> List.of(page.count(criteria)));
    }

    private TypedQuery<Object[]> rows(SeekBranch branch, RowShape<E, ?> shape, CriteriaPage.Extras more) {
        bound.clear();
        TypedQuery<Object[]> typed =
                entityManager.createQuery(page.rows(builder.createQuery(Object[].class), branch, shape, more));
        bound.forEach(typed::setParameter);
        return query.hinted(typed);
    }

    /** The number of all rows. */
    TypedQuery<Long> count() {
        CriteriaQuery<Long> criteria = builder.createQuery(Long.class);
        page.filter(criteria, criteria.from(query.entity()));
        return query.hinted(entityManager.createQuery(criteria.select(builder.count(builder.literal(1)))));
    }

    /** A number for each row. */
    TypedQuery<Integer> ones() {
        CriteriaQuery<Integer> criteria = builder.createQuery(Integer.class);
        page.filter(criteria, criteria.from(query.entity()));
        return query.hinted(entityManager.createQuery(criteria.select(builder.literal(1))));
    }

    @SuppressWarnings("unchecked")
    private ParameterExpression<Object> parameter(int index, Object value) {
        OrderKey key = query.keys().keys().get(index);
        ParameterExpression<Object> parameter = builder.parameter((Class<Object>) key.type());
        bound.put(parameter, key.codec().decode().apply(value));
        return parameter;
    }
}
