package dev.pagination.jpa.internal;

import dev.pagination.jpa.internal.ManagedPlace.Owner;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.SeekStyle;
import dev.pagination.token.Keyset;
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
    public FetchedPage<T> fetch(QueryPlace place, PagePlan plan) {
        FetchedPage<T> page = rows.fetch(place, plan);
        if (page.rows().isEmpty()) {
            return page;
        }
        if (place.isInTransaction() || place.knows(page.rows().get(0).value())) {
            return loaded(place, page, plan);
        }
        // A shared entity manager outside a transaction has a persistence context for each query.
        QueryPlace own = new ManagedPlace(place.factory().createEntityManager(), Owner.PAGER);
        try {
            return loaded(own, rows.fetch(own, plan), plan);
        } finally {
            own.close();
        }
    }

    private FetchedPage<T> loaded(QueryPlace place, FetchedPage<T> page, PagePlan plan) {
        // The row beyond the page only tells that there is one.
        List<Keyset> shown =
                page.rows().stream().limit(plan.size()).map(FetchedRow::keyset).toList();
        loader.load(place, shown, plan.size());
        return page;
    }

    @Override
    public OptionalLong count(QueryPlace place, OptionalLong max, Optional<Duration> budget) {
        return rows.count(place, max, budget);
    }
}
