package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.AttributePath.Storage;
import dev.pagination.jpa.internal.EntityModel.StorageFinder;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.internal.FilterImpl;
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

    /** Whether a factory is Hibernate's and its criteria are not kept to the standard. */
    static boolean showsAll(EntityManagerFactory factory) {
        return isHibernate(factory)
                && !factory.unwrap(SessionFactoryImplementor.class)
                        .getSessionFactoryOptions()
                        .getJpaCompliance()
                        .isJpaQueryComplianceEnabled();
    }

    /** The dialect of the database as one of its connections tells it. */
    static SqlDialect dialect(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(DialectFinder::of);
    }

    /** What hides rows from a place: its tenant, and the filters that are on, with their values. Empty if nothing does. */
    static List<? extends @Nullable Object> restrictions(QueryPlace place) {
        Optional<SharedSessionContractImplementor> shown = session(place);
        if (shown.isEmpty()) {
            // Each query has a session of its own, which no filter could be switched on in.
            var tenants =
                    place.factory().unwrap(SessionFactoryImplementor.class).getCurrentTenantIdentifierResolver();
            return tenants == null ? List.of() : Collections.singletonList(tenants.resolveCurrentTenantIdentifier());
        }
        SharedSessionContractImplementor session = shown.get();
        Map<String, Map<String, ?>> filters = new TreeMap<>();
        session.getLoadQueryInfluencers()
                .getEnabledFilters()
                .forEach((name, filter) -> filters.put(name, values((FilterImpl) filter)));
        Object tenant = session.getTenantIdentifierValue();
        return tenant == null && filters.isEmpty() ? List.of() : Arrays.asList(tenant, filters);
    }

    /** The session of a place; empty if that shows it inside a transaction only, and there is none. */
    static Optional<SharedSessionContractImplementor> session(QueryPlace place) {
        try {
            return Optional.of(place.unwrap(SharedSessionContractImplementor.class));
        } catch (PersistenceException | IllegalStateException outsideTransaction) {
            return Optional.empty();
        }
    }

    private static Map<String, ?> values(FilterImpl filter) {
        Map<String, @Nullable Object> values = new TreeMap<>(filter.getParameters());
        for (String name : filter.getFilterDefinition().getParameterNames()) {
            Supplier<?> resolver = filter.getParameterResolver(name);
            if (resolver != null && !values.containsKey(name)) {
                values.put(name, resolver.get());
            }
        }
        return values;
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

    /** How the database holds the values of an entity's attributes; of anything else nothing is known. */
    static StorageFinder storage(EntityManagerFactory factory, Class<?> entity) {
        SessionFactoryImplementor sessions = factory.unwrap(SessionFactoryImplementor.class);
        EntityPersister persister = sessions.getMappingMetamodel().findEntityDescriptor(entity);
        return path -> {
            boolean plain = persister != null
                    && persister.findByPath(path) instanceof BasicValuedModelPart part
                    && part.getJdbcMapping()
                            == sessions.getTypeConfiguration()
                                    .getBasicTypeForJavaType(part.getJavaType().getJavaTypeClass());
            return plain ? Storage.PLAIN : Storage.MAPPED;
        };
    }
}
