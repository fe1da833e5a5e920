package dev.pagination.jpa.internal;

import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Fingerprint;
import jakarta.persistence.PersistenceException;
import java.util.List;

/** One query over Jakarta Persistence, with an ordering and filters. Immutable. */
public final class JpaPageSource<E, T> implements PageSource<T> {

    private final JpaDefinition<E, T> definition;
    private final EntityManagers managers;
    private final PagedQuery<E> query;
    private final PageQueries<T> queries;
    private final Fingerprint filter;

    JpaPageSource(JpaDefinition<E, T> definition, EntityManagers managers, PagedQuery<E> query) {
        this.definition = definition;
        this.managers = managers;
        this.query = query;
        this.queries = definition.queries(query);
        this.filter = query.fingerprint();
    }

    private JpaPageSource(JpaPageSource<E, T> like, EntityManagers managers) {
        this.definition = like.definition;
        this.managers = managers;
        this.query = like.query;
        this.queries = like.queries;
        this.filter = like.filter;
    }

    /** The same with a condition more. */
    public JpaPageSource<E, T> where(NamedFilter condition) {
        return new JpaPageSource<>(definition, managers, query.with(condition));
    }

    /** The same in another order. */
    public JpaPageSource<E, T> orderedBy(List<SortKey> order) {
        return new JpaPageSource<>(
                definition, managers, query.with(definition.resolver().resolve(order)));
    }

    /** The same over other entity managers. */
    public JpaPageSource<E, T> on(EntityManagers other) {
        return new JpaPageSource<>(this, other);
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

    @Override
    public PageSession<T> open(Isolation isolation) {
        try {
            return new JpaPageSession<>(managers, managers.take(), queries, isolation);
        } catch (PersistenceException failure) {
            throw new PageFetchException("Taking an entity manager failed; see the cause.", failure);
        }
    }
}
