/**
 * Pages over Jakarta Persistence: {@link dev.pagination.jpa.JpaPager} reads entities, projections and queries through an
 * {@link jakarta.persistence.EntityManager}.
 */
@NullMarked
package dev.pagination.jpa;

import org.jspecify.annotations.NullMarked;
