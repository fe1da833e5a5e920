package dev.pagination.jpa.internal;

import dev.pagination.jpa.JpaKey;
import dev.pagination.jpa.internal.AttributePath.Storage;
import dev.pagination.jpa.internal.EntityModel.ForeignKeys;
import dev.pagination.jpa.internal.KeyResolver.Naming;
import dev.pagination.jpa.internal.OrderKey.OfExpression;
import dev.pagination.jpa.internal.OrderKey.OfSelection;
import dev.pagination.jpa.internal.Origin.SelectedAttribute;
import dev.pagination.jpa.internal.RowMaker.Selected;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.EntityType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a developer says about an entity, then reads the rest from the metamodel. For one thread. */
public final class DefinitionReader<E> {

    private final Class<E> type;
    private final RowChoice<E> rows;
    private final Map<String, OfExpression> expressions = new LinkedHashMap<>();
    private final Map<String, Object> hints = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private @Nullable WrittenQuery query;
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

    /** Takes a query to read rows by. */
    public void query(WrittenQuery newQuery) {
        query = newQuery;
    }

    /** Takes the value of a parameter of the query. */
    public void parameter(String name, @Nullable Object value) {
        parameters.put(name, value);
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
    public JpaDefinition<E, E> read(QueryPlaces places) {
        return read(places, (model, origin, builder) -> rows.entities(model, origin));
    }

    /**
     * The definition of a pager of other rows.
     *
     * @throws IllegalArgumentException if the class is no entity, the rows cannot be made, or the database is unknown
     */
    public <T> JpaDefinition<E, T> read(QueryPlaces places, Class<T> row) {
        return read(places, (model, origin, builder) -> rows.rows(row, model, origin, builder));
    }

    private interface Rows<E, T> {
        RowsRead<E, T> of(EntityModel model, Origin<E> origin, CriteriaBuilder builder);
    }

    private <T> JpaDefinition<E, T> read(QueryPlaces places, Rows<E, T> made) {
        QueryPlace place = places.take();
        try {
            EntityManagerFactory factory = place.factory();
            Runners.Provider provider =
                    HibernateFactories.showsAll(factory) ? Runners.Provider.HIBERNATE : Runners.Provider.ANY;
            EntityModel model = model(factory, provider);
            Origin<E> origin = origin(factory, provider);
            RowsRead<E, T> read = made.of(model, origin, factory.getCriteriaBuilder());
            SqlDialect known = dialect == null ? DialectFinder.find(factory) : dialect;
            KeyResolver resolver = resolver(model, origin, factory);
            return new JpaDefinition<>(origin, read, resolver, new Runners(known, provider), Map.copyOf(hints));
        } finally {
            place.close();
        }
    }

    private KeyResolver resolver(EntityModel model, Origin<E> origin, EntityManagerFactory factory) {
        if (uniqueKey.isEmpty() && origin.multiplies()) {
            throw new IllegalArgumentException(
                    "The query joins what may be there several times for one " + type.getName()
                            + ", so its id is not unique; say select distinct, ask with exists, or declare a uniqueKey().");
        }
        if (uniqueKey.isEmpty() && origin.isOfValues()) {
            throw new IllegalArgumentException(
                    "The query groups or is distinct, so the id is not in its rows; declare as"
                            + " uniqueKey() which of the selected values are unique together.");
        }
        Map<String, OrderKey> named = new LinkedHashMap<>();
        for (Selected one : origin.selected()) {
            String alias = one.alias();
            if (alias != null) {
                selection(alias, one.type(), origin.attribute(alias), factory).ifPresent(key -> named.put(alias, key));
            }
        }
        named.putAll(expressions);
        List<String> unique = uniqueKey.isEmpty() ? model.id() : uniqueKey;
        return new KeyResolver(model, named, unique, origin.isOfValues() ? Naming.SELECTED : Naming.ATTRIBUTES);
    }

    /** What is selected under an alias as a key; empty if it cannot be one. */
    private static Optional<OfSelection> selection(
            String alias, Class<?> type, Optional<SelectedAttribute> attribute, EntityManagerFactory factory) {
        return attribute
                .map(selected -> new MemberTraits(selected.attribute())
                        .codec()
                        .map(codec -> new OfSelection(
                                alias,
                                type,
                                codec,
                                HibernateFactories.storage(factory, selected.entity())
                                        .of(selected.path()))))
                .orElseGet(() -> KeyCodecs.find(type).map(codec -> new OfSelection(alias, type, codec, Storage.PLAIN)));
    }

    private Origin<E> origin(EntityManagerFactory factory, Runners.Provider provider) {
        WrittenQuery own = query;
        if (own == null) {
            if (!parameters.isEmpty()) {
                throw new IllegalArgumentException(
                        "Parameters belong to a query of your own; give the values of a filter" + " to where().");
            }
            return new Origin.All<>(type);
        }
        if (provider == Runners.Provider.ANY) {
            throw new IllegalArgumentException(
                    "Queries are taken apart by Hibernate's means, and the provider is another, or is"
                            + " kept to the standard by hibernate.jpa.compliance.query; page the entity with where(), key()"
                            + " and select() instead.");
        }
        return HibernateFactories.origin(factory, type, own, parameters);
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
