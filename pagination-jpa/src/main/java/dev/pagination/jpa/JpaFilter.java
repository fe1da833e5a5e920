package dev.pagination.jpa;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

/**
 * Which entities are wanted, written with Criteria. It is called anew for each statement, and for each subquery in one,
 * so it must say the same every time, and must not change the query beyond making subqueries of it.
 *
 * @param <E> the entity
 */
@FunctionalInterface
public interface JpaFilter<E> {

    /**
     * The condition.
     *
     * @param builder makes expressions
     * @param query the query or subquery the root belongs to; for subqueries
     * @param root the entity; joins made on it must be to-one or keep each row single, because a row that a join
     *     multiplies would be in the result several times
     */
    Predicate of(CriteriaBuilder builder, AbstractQuery<?> query, Root<E> root);
}
