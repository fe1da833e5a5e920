package dev.pagination.jpa;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import java.util.List;

/**
 * What rows are made of, written with Criteria: {@code (builder, root) -> List.of(root.get("id"),
 * builder.upper(root.get("name")))}. It is called anew for each statement and must say the same every time.
 *
 * @param <E> the entity
 */
@FunctionalInterface
public interface JpaSelection<E> {

    /**
     * The expressions, in the order in which a row takes them.
     *
     * @param builder makes expressions
     * @param root the entity; joins made on it must be to-one or keep each row single
     */
    List<? extends Selection<?>> of(CriteriaBuilder builder, Root<E> root);
}
