package dev.pagination.jpa.internal;

import dev.pagination.sql.SqlDialect;

/**
 * Makes runners.
 *
 * @param dialect of the database
 * @param provider what may be used besides the standard
 */
public record Runners(SqlDialect dialect, Provider provider) {

    /** Whose criteria are written. */
    public enum Provider {
        /** Hibernate's. */
        HIBERNATE,
        /** Anybody's. */
        ANY
    }

    <E, T> QueryRunner<T> of(PagedQuery<E> query, RowShape<E, T> shape) {
        return provider == Provider.HIBERNATE
                ? new HibernateRunner<>(query, shape, dialect)
                : new StandardRunner<>(query, shape, dialect);
    }
}
