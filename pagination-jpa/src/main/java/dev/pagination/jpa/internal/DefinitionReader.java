package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaKey;
import dev.pagination.jpa.internal.AttributePath.Storage;
import dev.pagination.jpa.internal.EntityModel.ForeignKeys;
import dev.pagination.jpa.internal.OrderKey.OfExpression;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.EntityType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what a developer says about an entity, then reads the rest from the metamodel. For one thread. */
public final class DefinitionReader<E> {

    private final Class<E> type;
    private final RowChoice<E> rows;
    private final Map<String, OfExpression> expressions = new LinkedHashMap<>();
    private final Map<String, Object> hints = new LinkedHashMap<>();
    private List<String> uniqueKey = List.of();
    private @Nullable SqlDialect dialect;

    /** A reader for an entity. */
    public DefinitionReader(Class<E> type) {
        this.type = type;
        this.rows = new RowChoice<>(type);
    }

    /**
     * Takes an expression as a key.
     *
     * @throws IllegalArgumentException if values of that class cannot be keys
     */
    public void key(String name, Class<?> valueType, JpaKey<E, ?> expression) {
        KeyCodec codec = KeyCodecs.find(valueType)
                .orElseThrow(
                        () -> new IllegalArgumentException("The key " + name + " of type " + valueType.getTypeName()
                                + " cannot be one, because its values do not keep their place on the way through Java; make the"
                                + " expression a number, a text or a java.time value."));
        expressions.put(name, new OfExpression(name, KeyCodecs.boxed(valueType), codec, expression));
    }

    /** Takes attributes that are unique together. */
    public void uniqueKey(List<String> attributes) {
        uniqueKey = List.copyOf(attributes);
    }

    /**
     * Takes a hint for every query.
     *
     * @throws IllegalArgumentException if it is an entity graph
     */
    public void hint(String name, Object value) {
        if (value instanceof EntityGraph) {
            throw new IllegalArgumentException("The hint " + name + " would load collections in the page's own query,"
                    + " which providers then limit in memory; give the graph to fetch().");
        }
        hints.put(name, value);
    }

    /** Takes the developer's word for the database. */
    public void dialect(SqlDialect newDialect) {
        dialect = Objects.requireNonNull(newDialect, "newDialect");
    }

    /** What rows are made of. */
    public RowChoice<E> rows() {
        return rows;
    }

    /**
     * The definition of a pager of entities.
     *
     * @throws IllegalArgumentException if the class is no entity, the rows are not entities, or the database is unknown
     */
    public JpaDefinition<E, E> read(EntityManagers managers) {
        return read(managers, (model, builder) -> rows.entities(model));
    }

    /**
     * The definition of a pager of other rows.
     *
     * @throws IllegalArgumentException if the class is no entity, the rows cannot be made, or the database is unknown
     */
    public <T> JpaDefinition<E, T> read(EntityManagers managers, Class<T> row) {
        return read(managers, (model, builder) -> rows.rows(row, model, builder));
    }

    private interface Rows<E, T> {
        RowsRead<E, T> of(EntityModel model, CriteriaBuilder builder);
    }

    private <T> JpaDefinition<E, T> read(EntityManagers managers, Rows<E, T> made) {
        EntityManager entityManager = managers.take();
        try {
            EntityManagerFactory factory = entityManager.getEntityManagerFactory();
            Runners.Provider provider =
                    HibernateFactories.isHibernate(factory) ? Runners.Provider.HIBERNATE : Runners.Provider.ANY;
            EntityModel model = model(factory, provider);
            RowsRead<E, T> read = made.of(model, factory.getCriteriaBuilder());
            List<String> unique = uniqueKey.isEmpty() ? model.id() : uniqueKey;
            SqlDialect known = dialect == null ? DialectFinder.find(factory) : dialect;
            KeyResolver resolver = new KeyResolver(model, expressions, unique);
            return new JpaDefinition<>(type, read, resolver, new Runners(known, provider), Map.copyOf(hints));
        } finally {
            managers.giveBack(entityManager);
        }
    }

    private EntityModel model(EntityManagerFactory factory, Runners.Provider provider) {
        EntityType<?> entity = entityType(factory);
        return provider == Runners.Provider.HIBERNATE
                ? new EntityModel(entity, ForeignKeys.NAMED, HibernateFactories.storage(factory, type))
                : new EntityModel(entity, ForeignKeys.JOINED, path -> Storage.MAPPED);
    }

    private EntityType<?> entityType(EntityManagerFactory factory) {
        return factory.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getJavaType() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " is no entity of the persistence unit; name a class that is mapped."));
    }
}
