package dev.pagination.jpa.internal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;

/** Where queries are made and run: an entity manager, or what a provider has besides. For one thread. */
public interface QueryPlace {

    /** Makes expressions for the queries of this place. */
    CriteriaBuilder builder();

    /** A query as it is to be run. */
    <R> TypedQuery<R> typed(CriteriaQuery<R> criteria);

    /** Whether what runs here is part of a transaction. */
    boolean isInTransaction();

    /** Writes what was changed here and is not yet in the database, if a query here would have it written. */
    void writeChanges();

    /** Writes what was changed here, if there is a transaction, and forgets every entity. */
    void forget();

    /** Whether a row is still known here, so that what is loaded later becomes part of it. */
    boolean knows(Object row);

    /** The factory of the persistence unit. */
    EntityManagerFactory factory();

    /**
     * What the provider has behind this place.
     *
     * @throws jakarta.persistence.PersistenceException if it has nothing of that type
     * @throws IllegalStateException if that shows inside a transaction only
     */
    <S> S unwrap(Class<S> type);

    /** Ends its use, if it was opened for one page. */
    void close();
}
