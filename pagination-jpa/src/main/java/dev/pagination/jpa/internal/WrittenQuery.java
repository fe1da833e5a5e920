package dev.pagination.jpa.internal;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.Optional;
import java.util.function.Function;

/**
 * A query of the developer's.
 *
 * @param text JPQL, or the name of a criteria query
 * @param criteria writes the query, if it is not written as text
 */
public record WrittenQuery(String text, Optional<Function<CriteriaBuilder, CriteriaQuery<?>>> criteria) {}
