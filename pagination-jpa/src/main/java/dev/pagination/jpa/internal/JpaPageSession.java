package dev.pagination.jpa.internal;

import dev.pagination.PageFetchException;
import dev.pagination.engine.PageSession;
import dev.pagination.engine.PageSource.Isolation;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * One page's queries on one entity manager. For {@link Isolation#SNAPSHOT} the page's own statement counts as well, which
 * is one snapshot in any transaction.
 */
final class JpaPageSession<T> implements PageSession<T> {

    private final EntityManager entityManager;
    private final JpaPageSource<?, T> source;
    private final PageQueries<T> queries;
    private final Isolation isolation;

    JpaPageSession(EntityManager entityManager, JpaPageSource<?, T> source, Isolation isolation) {
        this.entityManager = entityManager;
        this.source = source;
        this.queries = source.queries();
        this.isolation = isolation;
    }

    @Override
    public FetchedPage<T> fetch(PagePlan plan) {
        PagePlan effective = isolation == Isolation.SNAPSHOT ? plan.with(Counting.INLINE) : plan;
        return run("Fetching a page", () -> queries.rows().fetch(entityManager, effective));
    }

    @Override
    public FetchedPage<?> fetchKeys(PagePlan plan) {
        return run("Fetching keys", () -> queries.keys().fetch(entityManager, plan));
    }

    @Override
    public OptionalLong count(OptionalLong max, Optional<Duration> budget) {
        return run("Counting the rows", () -> queries.rows().count(entityManager, max, budget));
    }

    @Override
    public Optional<Object> greatest(int key) {
        return run("Finding the greatest key", () -> source.greatest(key).find(entityManager));
    }

    /** Jakarta Persistence asks no planner. */
    @Override
    public OptionalLong estimate() {
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        run("Returning the entity manager", () -> {
            source.managers().giveBack(entityManager);
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
