package dev.pagination.jpa.internal;

import dev.pagination.PageFetchException;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource.Isolation;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page's queries in one place. For {@link Isolation#SNAPSHOT} the page's own statement counts as well, which is one
 * snapshot in any transaction.
 */
final class JpaPageSession<T> implements PageSession<T> {

    private final QueryPlace place;
    private final JpaPageSource<?, T> source;
    private final PageQueries<T> queries;
    private final Isolation isolation;

    JpaPageSession(QueryPlace place, JpaPageSource<?, T> source, Isolation isolation) {
        this.place = place;
        this.source = source;
        this.queries = source.queries();
        this.isolation = isolation;
    }

    @Override
    public FetchedPage<T> fetch(PagePlan plan) {
        PagePlan effective = isolation == Isolation.SNAPSHOT ? plan.with(Counting.INLINE) : plan;
        FetchedPage<T> page = run("Fetching a page", () -> queries.rows().fetch(place, effective));
        if (!page.rows().isEmpty()) {
            source.rowsRead();
        }
        return page;
    }

    @Override
    public FetchedPage<?> fetchKeys(PagePlan plan) {
        return run("Fetching keys", () -> queries.keys().fetch(place, plan));
    }

    @Override
    public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
        return run("Counting the rows", () -> queries.rows().count(place, max, budget));
    }

    @Override
    public Optional<Object> greatest(int key) {
        return run("Finding the greatest key", () -> source.greatest(key).find(place));
    }

    @Override
    public OptionalLong estimate() {
        return run("Asking the planner", () -> queries.rows().estimate(place));
    }

    @Override
    public List<? extends @Nullable Object> restrictions() {
        return HibernateFactories.isHibernate(place.factory()) ? HibernateFactories.restrictions(place) : List.of();
    }

    @Override
    public void close() {
        run("Returning the entity manager", () -> {
            place.close();
            return true;
        });
    }

    private static <R> R run(String what, Supplier<R> work) {
        try {
            return work.get();
        } catch (PersistenceException failure) {
            throw new PageFetchException(what + " failed; see the cause.", failure);
        }
    }
}
