package dev.pagination.jpa.internal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import org.hibernate.StatelessSession;

/**
 * A caller's session of Hibernate's that has no persistence context.
 *
 * @param session runs the queries; the caller closes it
 */
public record HibernateStatelessPlace(StatelessSession session) implements QueryPlace {

    @Override
    public CriteriaBuilder builder() {
        return session.getCriteriaBuilder();
    }

    @Override
    public <R> TypedQuery<R> typed(CriteriaQuery<R> criteria) {
        return session.createQuery(criteria);
    }

    @Override
    public boolean isInTransaction() {
        return session.isJoinedToTransaction();
    }

    @Override
    public void writeChanges() {
        // Whatever is done in such a session is done at once.
    }

    @Override
    public void forget() {
        // It knows nothing.
    }

    @Override
    public boolean knows(Object row) {
        return false;
    }

    @Override
    public EntityManagerFactory factory() {
        return session.getFactory();
    }

    @Override
    public <S> S unwrap(Class<S> type) {
        if (type.isInstance(session)) {
            return type.cast(session);
        }
        throw new PersistenceException("The session is no " + type.getName() + ".");
    }

    @Override
    public void close() {
        // The caller closes it.
    }
}
