package dev.pagination.jpa;

import dev.pagination.CountStrategy;
import dev.pagination.EdgeCheck;
import dev.pagination.MovingData;
import dev.pagination.PageLimits;
import dev.pagination.SortKey;
import dev.pagination.engine.EnginePager;
import dev.pagination.engine.PagerSettings;
import dev.pagination.engine.TotalCache;
import dev.pagination.jpa.internal.DefinitionReader;
import dev.pagination.jpa.internal.JpaDefinition;
import dev.pagination.jpa.internal.JpaPageSource;
import dev.pagination.jpa.internal.NamedFilter;
import dev.pagination.jpa.internal.QueryPlaces;
import dev.pagination.jpa.internal.WrittenQuery;
import dev.pagination.sql.SqlDialect;
import dev.pagination.token.CursorTokens;
import jakarta.persistence.EntityGraph;
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
 */
public final class JpaPagerBuilder<E> {

    private final QueryPlaces places;
    private final DefinitionReader<E> reader;
    private final List<NamedFilter> filters = new ArrayList<>();
    private List<SortKey> order = List.of();
    private @Nullable CursorTokens tokens;
    private PageLimits limits = PageLimits.standard();
    private CountStrategy count = CountStrategy.none();
    private EdgeCheck edges = EdgeCheck.EXACT;
    private Clock clock = Clock.systemUTC();
    private MovingData movingData = MovingData.live();

    private JpaPagerBuilder(QueryPlaces places, DefinitionReader<E> reader) {
        this.places = places;
        this.reader = reader;
    }

    static <E> JpaPagerBuilder<E> of(QueryPlaces places, Class<E> type) {
        return new JpaPagerBuilder<>(places, new DefinitionReader<>(type));
    }

    JpaPagerBuilder<E> query(WrittenQuery query) {
        reader.query(query);
        return this;
    }

    /** The value of a parameter of the query, by name; a token belongs to it. */
    public JpaPagerBuilder<E> parameter(String name, @Nullable Object value) {
        reader.parameter(name, value);
        return this;
    }

    /**
     * A condition for every page, joined to earlier ones by AND.
     *
     * @param name tells this condition from others on the same entity
     * @param values every value the condition depends on
     * @throws IllegalArgumentException as {@link JpaPager#where}
     */
    public JpaPagerBuilder<E> where(String name, JpaFilter<E> filter, @Nullable Object... values) {
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
    public <V> JpaPagerBuilder<E> key(String name, Class<V> type, JpaKey<E, V> expression) {
        reader.key(name, type, expression);
        return this;
    }

    /**
     * Declares attributes that are unique together and never NULL, to prefer them to the id. Those missing from the order
     * are appended to it. It is the developer's word: rows that share all key values would be lost at a page border.
     */
    public JpaPagerBuilder<E> uniqueKey(String... attributes) {
        reader.uniqueKey(List.of(attributes));
        return this;
    }

    /** The order, most significant key first; the id is appended if it is not in it. */
    public JpaPagerBuilder<E> orderBy(SortKey... keys) {
        order = List.of(keys);
        return this;
    }

    /** The order, most significant key first; the id is appended if it is not in it. */
    public JpaPagerBuilder<E> orderBy(List<SortKey> keys) {
        order = List.copyOf(keys);
        return this;
    }

    /** How many rows a page may have. */
    public JpaPagerBuilder<E> limits(PageLimits newLimits) {
        limits = Objects.requireNonNull(newLimits, "newLimits");
        return this;
    }

    /** How a total is obtained where a request does not say. */
    public JpaPagerBuilder<E> count(CountStrategy strategy) {
        count = Objects.requireNonNull(strategy, "strategy");
        return this;
    }

    /** How a page learns whether there are rows on the side it was reached from. */
    public JpaPagerBuilder<E> edges(EdgeCheck check) {
        edges = Objects.requireNonNull(check, "check");
        return this;
    }

    /** How tokens are made. */
    public JpaPagerBuilder<E> tokens(CursorTokens newTokens) {
        tokens = Objects.requireNonNull(newTokens, "newTokens");
        return this;
    }

    /**
     * Which rows a walk may see, where neither its request nor its token says; without it, all that are there when a page
     * is read. The key it names must be one of the order and never NULL, also in the orders of derived pagers.
     */
    public JpaPagerBuilder<E> movingData(MovingData level) {
        movingData = Objects.requireNonNull(level, "level");
        return this;
    }

    /** What says when a total was taken and how old a cached one is. */
    public JpaPagerBuilder<E> clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
        return this;
    }

    /**
     * Sets a hint on every query, as {@link jakarta.persistence.Query#setHint} takes it.
     *
     * @throws IllegalArgumentException if it is an entity graph, which {@link #fetch(EntityGraph)} takes
     */
    public JpaPagerBuilder<E> hint(String name, Object value) {
        reader.hint(name, value);
        return this;
    }

    /**
     * Uses this database's forms instead of asking a connection which database it is. One that is not known gets
     * {@link SqlDialect#STANDARD}, and a warning in the log.
     */
    public JpaPagerBuilder<E> dialect(SqlDialect newDialect) {
        reader.dialect(newDialect);
        return this;
    }

    /**
     * Makes rows of these attributes instead of entities, by path as for keys; also associations and embedded values as a
     * whole. Build the pager with the class of the rows.
     */
    public JpaPagerBuilder<E> select(String... attributes) {
        reader.rows().select(List.of(attributes));
        return this;
    }

    /** Makes rows of these expressions instead of entities. Build the pager with the class of the rows. */
    public JpaPagerBuilder<E> select(JpaSelection<E> expressions) {
        reader.rows().select(expressions);
        return this;
    }

    /**
     * Loads associations and collections with the entities of a page, by path: {@code "customer", "lines.product"}. To-one
     * associations are joined to the page's query. Each collection takes one query more, which names the rows of the page
     * (one for each 500 of them), so that no page is cut short or limited in memory. A shared entity manager outside a
     * transaction forgets its rows at once; then the page is read again on an entity manager of its own.
     */
    public JpaPagerBuilder<E> fetch(String... paths) {
        reader.rows().fetch(List.of(paths));
        return this;
    }

    /** The same by an entity graph, in one query more; what the mapping loads eagerly is loaded as well. */
    public JpaPagerBuilder<E> fetch(EntityGraph<? super E> graph) {
        reader.rows().fetch(graph);
        return this;
    }

    /**
     * A pager of entities.
     *
     * @throws IllegalArgumentException if an attribute of the order is unknown, named twice, a collection, or of a type
     *     that cannot be a key; if the class is no entity; if something is selected of it, or a path to be fetched is not
     *     made of associations or crosses two collections; if a query of yours has an order, a limit, a set operation, a fetched collection, other parameters than are given or
     *     no unique rows, or the provider is not Hibernate
     * @throws dev.pagination.PageFetchException if the database cannot be asked for its name
     */
    public JpaPager<E> build() {
        return pager(reader.read(places));
    }

    /**
     * A pager of rows made of what is selected; if nothing is, of the attributes a record's components are named after.
     *
     * @param row the class of the one selected value; or {@link jakarta.persistence.Tuple}, whose elements are named as
     *     selected, or {@code Object[]}; or a class, such as a record, with one constructor that takes the values in order.
     *     Keys that are not selected are read besides and left out.
     * @throws IllegalArgumentException as {@link #build()}; if a selected attribute is unknown or a collection, rows of the
     *     class cannot be made of what is selected, or something is to be fetched
     * @throws dev.pagination.PageFetchException if the database cannot be asked for its name
     */
    public <R> JpaPager<R> build(Class<R> row) {
        return pager(reader.read(places, row));
    }

    private <R> JpaPager<R> pager(JpaDefinition<E, R> definition) {
        CursorTokens made = tokens == null ? CursorTokens.perProcess() : tokens;
        JpaPageSource<E, R> source = definition.source(places, order, filters);
        TotalCache cache = new TotalCache(clock);
        PagerSettings settings = new PagerSettings(limits, count, edges, made, clock, movingData);
        return new JpaPager<>(source, new EnginePager<>(source, settings, cache), cache);
    }
}
