package dev.pagination.jpa;

import dev.pagination.CountStrategy;
import dev.pagination.EdgeCheck;
import dev.pagination.PageLimits;
import dev.pagination.SortKey;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.PagerSettings;
import dev.pagination.engine.TotalCache;
import dev.pagination.jpa.internal.DefinitionReader;
import dev.pagination.jpa.internal.EntityManagers;
import dev.pagination.jpa.internal.JpaPageSource;
import dev.pagination.jpa.internal.NamedFilter;
import dev.pagination.jpa.internal.RowShape;
import dev.pagination.sql.SqlDialect;
import dev.pagination.token.CursorTokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Defines a {@link JpaPager}. Mutable, for one thread; {@link #build} reads the metamodel and the name of the database.
 *
 * <p>What is not set: all entities, ordered by the id, {@link PageLimits#standard()}, no total, exact edges, and tokens
 * under a random key that dies with the process.
 *
 * @param <E> the entity
 * @param <T> the type of a row
 */
public final class JpaPagerBuilder<E, T> {

    private final EntityManagers managers;
    private final DefinitionReader<E> reader;
    private final RowShape<E, T> shape;
    private final List<NamedFilter> filters = new ArrayList<>();
    private List<SortKey> order = List.of();
    private @Nullable CursorTokens tokens;
    private PageLimits limits = PageLimits.standard();
    private CountStrategy count = CountStrategy.none();
    private EdgeCheck edges = EdgeCheck.EXACT;
    private Clock clock = Clock.systemUTC();

    private JpaPagerBuilder(EntityManagers managers, DefinitionReader<E> reader, RowShape<E, T> shape) {
        this.managers = managers;
        this.reader = reader;
        this.shape = shape;
    }

    static <E> JpaPagerBuilder<E, E> of(EntityManagers managers, Class<E> type) {
        return new JpaPagerBuilder<>(managers, new DefinitionReader<>(type), RowShape.entity(type));
    }

    /**
     * A condition for every page, joined to earlier ones by AND.
     *
     * @param name tells this condition from others on the same entity
     * @param values every value the condition depends on
     * @throws IllegalArgumentException as {@link JpaPager#where}
     */
    public JpaPagerBuilder<E, T> where(String name, JpaFilter<E> filter, @Nullable Object... values) {
        filters.add(NamedFilter.of(name, filter, values));
        return this;
    }

    /**
     * Registers an expression as a key, to be ordered by under a name. It is taken as nullable unless the order says
     * {@link SortKey#notNull()}.
     *
     * @param name to order by; it hides an attribute of the same name
     * @param type of its values
     * @throws IllegalArgumentException if values of that class cannot be keys
     */
    public <V> JpaPagerBuilder<E, T> key(String name, Class<V> type, JpaKey<E, V> expression) {
        reader.key(name, type, expression);
        return this;
    }

    /**
     * Declares attributes that are unique together and never NULL, to prefer them to the id. Those missing from the order
     * are appended to it. It is the developer's word: rows that share all key values would be lost at a page border.
     */
    public JpaPagerBuilder<E, T> uniqueKey(String... attributes) {
        reader.uniqueKey(List.of(attributes));
        return this;
    }

    /** The order, most significant key first; the id is appended if it is not in it. */
    public JpaPagerBuilder<E, T> orderBy(SortKey... keys) {
        order = List.of(keys);
        return this;
    }

    /** The order, most significant key first; the id is appended if it is not in it. */
    public JpaPagerBuilder<E, T> orderBy(List<SortKey> keys) {
        order = List.copyOf(keys);
        return this;
    }

    /** How many rows a page may have. */
    public JpaPagerBuilder<E, T> limits(PageLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "newLimits");
        return this;
    }

    /** How a total is obtained where a request does not say. */
    public JpaPagerBuilder<E, T> count(CountStrategy strategy) {
        count = Objects.requireNonNull(strategy, "strategy");
        return this;
    }

    /** How a page learns whether there are rows on the side it was reached from. */
    public JpaPagerBuilder<E, T> edges(EdgeCheck check) {
        edges = Objects.requireNonNull(check, "check");
        return this;
    }

    /** How tokens are made. */
    public JpaPagerBuilder<E, T> tokens(CursorTokens newTokens) {
        tokens = Objects.requireNonNull(newTokens, "newTokens");
        return this;
    }

    /** What says when a total was taken and how old a cached one is. */
    public JpaPagerBuilder<E, T> clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /** Sets a hint on every query, as {@link jakarta.persistence.Query#setHint} takes it. */
    public JpaPagerBuilder<E, T> hint(String name, Object value) {
        reader.hint(name, value);
        return this;
    }

    /** Uses this database's forms instead of asking the connection which database it is. */
    public JpaPagerBuilder<E, T> dialect(SqlDialect newDialect) {
        reader.dialect(newDialect);
        return this;
    }

    /**
     * A pager of this definition.
     *
     * @throws IllegalArgumentException if an attribute of the order is unknown, named twice, a collection, or of a type
     *     that cannot be a key; if the class is no entity; if the database is unknown and no dialect is given
     * @throws dev.pagination.PageFetchException if the database cannot be asked for its name
     */
    public JpaPager<T> build() {
        CursorTokens made = tokens == null ? CursorTokens.perProcess() : tokens;
        JpaPageSource<E, T> source = reader.read(managers, shape).source(managers, order, filters);
        TotalCache cache = new TotalCache(clock);
        PagerSettings settings = new PagerSettings(limits, count, edges, made, clock);
        return new JpaPager<>(source, new EnginePager<>(source, settings, cache), cache);
    }
}
