package dev.pagination.jpa.internal;

import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Keyset;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Runs what another runner runs, then loads associations of the rows.
 *
 * @param rows reads the rows
 * @param loader loads the associations
 */
record LoadingRunner<T>(QueryRunner<T> rows, AssociationLoader<?> loader) implements QueryRunner<T> {

    @Override
    public SeekStyle seekStyle() {
        return rows.seekStyle();
    }

    @Override
    public FetchedPage<T> fetch(EntityManager entityManager, PagePlan plan) {
        FetchedPage<T> page = rows.fetch(entityManager, plan);
        if (page.rows().isEmpty()) {
            return page;
        }
        if (entityManager.contains(page.rows().get(0).value())) {
            return loaded(entityManager, page, plan);
        }
        // A shared entity manager outside a transaction has a persistence context for each query.
        try (EntityManager own = entityManager.getEntityManagerFactory().createEntityManager()) {
            return loaded(own, rows.fetch(own, plan), plan);
        }
    }

    private FetchedPage<T> loaded(EntityManager entityManager, FetchedPage<T> page, PagePlan plan) {
        // The row beyond the page only tells that there is one.
        List<Keyset> shown =
                page.rows().stream().limit(plan.size()).map(FetchedRow::keyset).toList();
        loader.load(entityManager, shown, plan.size());
        return page;
    }

    @Override
    public OptionalLong count(EntityManager entityManager, OptionalLong max, Optional<Duration> budget) {
        return rows.count(entityManager, max, budget);
    }
}
