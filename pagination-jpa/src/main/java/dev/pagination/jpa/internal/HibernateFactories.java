package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Storage;
import dev.pagination.jpa.internal.EntityModel.StorageFinder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/** What is Hibernate's own. Loaded only where an entity manager factory may be Hibernate's, because it may be absent. */
final class HibernateFactories {

    private HibernateFactories() {}

    /** Whether a factory is Hibernate's; also if a container has wrapped it. */
    static boolean isHibernate(EntityManagerFactory factory) {
        try {
            return factory.unwrap(SessionFactory.class) != null;
        } catch (NoClassDefFoundError | PersistenceException | IllegalArgumentException other) {
            return false;
        }
    }

    /** The name of the database as its connections tell it. */
    static String product(EntityManager entityManager) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> connection.getMetaData().getDatabaseProductName());
    }

    /**
     * A query as Hibernate parses it.
     *
     * @throws IllegalArgumentException if it cannot be paged
     */
    static <E> Origin<E> origin(
            EntityManagerFactory factory,
            Class<E> entity,
            WrittenQuery query,
            Map<String, @Nullable Object> parameters) {
        HibernateCriteriaBuilder builder = factory.unwrap(SessionFactory.class).getCriteriaBuilder();
        return HibernateOrigin.of(entity, query, parameters, builder);
    }

    /** How the database holds the values of an entity's attributes. */
    static StorageFinder storage(EntityManagerFactory factory, Class<?> entity) {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
        EntityPersister persister = sessions.getMappingMetamodel().getEntityDescriptor(entity);
        return path -> {
            boolean plain = persister.findByPath(path) instanceof BasicValuedModelPart part
                    && part.getJdbcMapping()
                            == sessions.getTypeConfiguration()
                                    .getBasicTypeForJavaType(part.getJavaType().getJavaTypeClass());
            return plain ? Storage.PLAIN : Storage.MAPPED;
        };
    }
}
