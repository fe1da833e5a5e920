package dev.pagination.jpa;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;

/**
 * An expression to order by, written with Criteria: {@code (builder, root) -> builder.lower(root.get("name"))}. It must
 * say the same every time it is called.
 *
 * @param <E> the entity
 * @param <V> the type of its values
 */
@FunctionalInterface
public interface JpaKey<E, V> {

    /** The expression; the same stands in ORDER BY, in the seek and in the select list. */
    Expression<V> of(CriteriaBuilder builder, Root<E> root);
}
