package dev.pagination.jpa.internal;

import dev.pagination.Direction;
import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource;
import dev.pagination.jpa.JpaFilter;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.UpperBound;
import jakarta.persistence.PersistenceException;
import java.util.List;

/** One query over Jakarta Persistence, with an ordering and filters. Immutable. */
public final class JpaPageSource<E, T> implements PageSource<T> {

    private final JpaDefinition<E, T> definition;
    private final QueryPlaces places;
    private final PagedQuery<E> query;
    private final PageQueries<T> queries;
    private final Fingerprint filter;

    JpaPageSource(JpaDefinition<E, T> definition, QueryPlaces places, PagedQuery<E> query) {
        this.definition = definition;
        this.places = places;
        this.query = query;
        this.queries = definition.queries(query);
        this.filter = query.fingerprint();
    }

    private JpaPageSource(JpaPageSource<E, T> like, QueryPlaces places) {
        this.definition = like.definition;
        this.places = places;
        this.query = like.query;
        this.queries = like.queries;
        this.filter = like.filter;
    }

    /** A source whose tokens are bound to the filter of another. */
    private JpaPageSource(JpaPageSource<E, T> like, PagedQuery<E> fewer) {
        this.definition = like.definition;
        this.places = like.places;
        this.query = fewer;
        this.queries = definition.queries(fewer);
        this.filter = like.filter;
    }

    /** The same with a condition more. */
    public JpaPageSource<E, T> where(NamedFilter condition) {
        return new JpaPageSource<>(definition, places, query.with(condition));
    }

    /** The same in another order. */
    public JpaPageSource<E, T> orderedBy(List<SortKey> order) {
        return new JpaPageSource<>(
                definition, places, query.with(definition.resolver().resolve(order)));
    }

    /** The same in other places. */
    public JpaPageSource<E, T> on(QueryPlaces other) {
        return new JpaPageSource<>(this, other);
    }

    /** The same for one walk, which forgets the entities of a page when the next one is read. */
    public JpaPageSource<E, T> forgetful() {
        return on(places.forgetful());
    }

    /** Whether rows are completed after they were read, which takes a persistence context that lasts. */
    public boolean completesRows() {
        return definition.rows().isCompletedLater();
    }

    @Override
    public Ordering ordering() {
        return query.keys().ordering();
    }

    @Override
    public SeekStyle seekStyle() {
        return queries.rows().seekStyle();
    }

    @Override
    public Fingerprint filter() {
        return filter;
    }

    /** Attributes of an entity's own rows can be bounded; a query of the developer's may be grouped by them. */
    @Override
    public Bounding bounding(int key) {
        OrderKey bounded = query.keys().keys().get(key);
        boolean own = query.origin() instanceof Origin.All && bounded instanceof OrderKey.OfAttribute;
        boolean compared = Comparable.class.isAssignableFrom(bounded.type()); // as Criteria asks for
        return own && compared ? Bounding.BY_GREATEST : Bounding.NONE;
    }

    @Override
    public JpaPageSource<E, T> upTo(UpperBound bound) {
        OrderKey key = query.keys().keys().get(bound.key());
        Object value = key.codec().decode().apply(bound.value());
        JpaFilter<E> within =
                (builder, criteria, root) -> CriteriaKeys.upTo(builder, new RootPaths(root).key(builder, key), value);
        return new JpaPageSource<>(this, query.with(new NamedFilter("up to " + key.name(), within, List.of())));
    }

    PageQueries<T> queries() {
        return queries;
    }

    /** Tells that a session has read rows of a page. */
    void rowsRead() {
        places.rowsRead();
    }

    /** The rows by one key, the greatest first. */
    GreatestKey<?> greatest(int key) {
        SortKey greatest = ordering().keys().get(key).in(Direction.DESC);
        OrderKey written = query.keys().keys().get(key);
        Ordering descending =
                new Ordering(List.of(greatest), List.of(ordering().types().get(key)));
        OrderedKeys alone = new OrderedKeys(descending, List.of(written), List.of());
        return new GreatestKey<>(
                descending, definition.queries(query.with(alone)).keys());
    }

    @Override
    public PageSession<T> open(Isolation isolation) {
        try {
            return new JpaPageSession<>(places.take(), this, isolation);
        } catch (PersistenceException failure) {
            throw new PageFetchException("Taking an entity manager failed; see the cause.", failure);
        }
    }
}
