package dev.pagination.jpa.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;

/**
 * An entity manager with its persistence context.
 *
 * @param entityManager runs the queries
 * @param owner who closes it
 */
record ManagedPlace(EntityManager entityManager, Owner owner) implements QueryPlace {

    /** Who opened an entity manager and so closes it. */
    enum Owner {
        /** The pager, for one page. */
        PAGER,
        /** The caller. */
        CALLER
    }

    @Override
    public CriteriaBuilder builder() {
        return entityManager.getCriteriaBuilder();
    }

    @Override
    public <R> TypedQuery<R> typed(CriteriaQuery<R> criteria) {
        return entityManager.createQuery(criteria);
    }

    @Override
    public boolean isInTransaction() {
        return entityManager.isJoinedToTransaction();
    }

    @Override
    public void writeChanges() {
        if (entityManager.getFlushMode() == FlushModeType.AUTO) {
            entityManager.flush();
        }
    }

    @Override
    public void forget() {
        if (isInTransaction()) {
            entityManager.flush();
        }
        entityManager.clear();
    }

    @Override
    public boolean knows(Object row) {
        return entityManager.contains(row);
    }

    @Override
    public EntityManagerFactory factory() {
        return entityManager.getEntityManagerFactory();
    }

    @Override
    public <S> S unwrap(Class<S> type) {
        return entityManager.unwrap(type);
    }

    @Override
    public void close() {
        if (owner == Owner.PAGER) {
            entityManager.close();
        }
    }
}
