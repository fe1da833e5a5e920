package dev.pagination.jpa;

import dev.pagination.jpa.internal.HibernateStatelessPlace;
import dev.pagination.jpa.internal.QueryPlaces;
import org.hibernate.StatelessSession;

/** Pagers on what Hibernate has besides Jakarta Persistence. Apart from them, because Hibernate may be absent. */
public final class HibernatePagers {

    private HibernatePagers() {}

    /**
     * A pager on a session without a persistence context, in its transaction, tenant and filters; it is never closed. However
     * many rows are read, none is remembered, compared with the database or written back.
     *
     * <pre>{@code
     * try (StatelessSession session = sessionFactory.openStatelessSession()) {
     *     HibernatePagers.stateless(orders, session).stream(PageRequest.first(500)).forEach(this::export);
     * }
     * }</pre>
     *
     * @param pager over the same persistence unit; derive it further as any other
     * @param session for one thread, and so is the result
     * @throws IllegalArgumentException if the pager fetches collections or a graph, which needs a persistence context;
     *     to-one associations are fetched
     */
    @SuppressWarnings("exports") // Who has a session at hand reads Hibernate's module.
    public static <T> JpaPager<T> stateless(JpaPager<T> pager, StatelessSession session) {
        if (pager.completesRows()) {
            throw new IllegalArgumentException(
                    "A stateless session forgets a row at once, so no collection can be fetched"
                            + " into it; fetch to-one associations only, or walk with clearing().");
        }
        return pager.in(new QueryPlaces.Fixed(new HibernateStatelessPlace(session)));
    }
}
