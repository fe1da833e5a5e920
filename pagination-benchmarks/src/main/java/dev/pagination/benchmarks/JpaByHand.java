package dev.pagination.benchmarks;

import dev.pagination.EdgeCheck;
import dev.pagination.benchmarks.JpaByHandHql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Pages of {@link TxnEntity}s as somebody writes them in HQL who knows what PostgreSQL seeks on; a session for each. */
public final class JpaByHand {

    private final SessionFactory hibernate;
    private final boolean probes;
    private final int size;
    private final Statement first;
    private final JpaByHandHql after;
    private final JpaByHandHql afterNull;
    private final JpaByHandHql before;
    private final TxnOrder order;

    /**
     * A page.
     *
     * @param rows at most as many as asked for
     * @param hasNext whether rows follow
     * @param hasPrevious whether rows stand before
     */
    public record Page(List<TxnEntity> rows, boolean hasNext, boolean hasPrevious) {

        /** The same as by JDBC. */
        ByHand.Page txns() {
            return new ByHand.Page(rows.stream().map(TxnEntity::txn).toList(), hasNext, hasPrevious);
        }
    }

    /** What was read: up to one row more than the page has, and whether there is a row on the other side. */
    private record Found(List<TxnEntity> rows, boolean behind) {}

    JpaByHand(SessionFactory hibernate, TxnOrder order, EdgeCheck edges, int size) {
        this.hibernate = hibernate;
        this.order = order;
        this.probes = edges == EdgeCheck.EXACT;
        this.size = size;
        this.first = JpaByHandHql.first(order);
        this.after = JpaByHandHql.after(order);
        this.afterNull = JpaByHandHql.afterNull();
        this.before = JpaByHandHql.before(order);
    }

    /** Hibernate over the table; close what is returned. */
    public static SessionFactory hibernate(DataSource dataSource) {
        Configuration configuration = new Configuration().addAnnotatedClass(TxnEntity.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        return configuration.buildSessionFactory();
    }

    /** The first page. */
    Page first() {
        try (Session session = hibernate.openSession()) {
            List<TxnEntity> rows = session.createSelectionQuery(first.hql(), TxnEntity.class)
                    .setMaxResults(size + 1)
                    .getResultList();
            return new Page(shown(rows), rows.size() > size, false);
        }
    }

    /** The page after a row. */
    Page after(Txn row) {
        boolean inNulls = order == TxnOrder.NULLABLE && row.settledAt() == null;
        Found found = found(inNulls ? afterNull : after, row);
        return new Page(shown(found.rows()), found.rows().size() > size, found.behind());
    }

    /** The page before a row that has a value for every key. */
    Page before(Txn row) {
        Found found = found(before, row);
        List<TxnEntity> rows = new ArrayList<>(shown(found.rows()));
        Collections.reverse(rows);
        return new Page(rows, found.behind(), found.rows().size() > size);
    }

    private Found found(JpaByHandHql hql, Txn row) {
        List<TxnEntity> rows = new ArrayList<>(size + 1);
        boolean asked = !probes;
        boolean behind = !probes;
        try (Session session = hibernate.openSession()) {
            for (int i = 0; i < hql.branches().size() && rows.size() <= size; i++) {
                if (asked) {
                    rows.addAll(ready(session, hql.branches().get(i), TxnEntity.class, row, size + 1 - rows.size())
                            .getResultList());
                    continue;
                }
                for (Object[] one : ready(session, hql.probing().get(i), Object[].class, row, size + 1 - rows.size())
                        .getResultList()) {
                    rows.add((TxnEntity) one[0]);
                    behind = one[1] != null;
                    asked = true;
                }
            }
        }
        return new Found(rows, behind);
    }

    private List<TxnEntity> shown(List<TxnEntity> rows) {
        return rows.subList(0, Math.min(size, rows.size()));
    }

    private static <R> SelectionQuery<R> ready(
            Session session, Statement statement, Class<R> type, Txn row, int limit) {
        SelectionQuery<R> query = session.createSelectionQuery(statement.hql(), type);
        for (String parameter : statement.parameters()) {
            query.setParameter(parameter, value(row, parameter));
        }
        return query.setMaxResults(limit);
    }

    private static @Nullable Object value(Txn row, String parameter) {
        return switch (parameter) {
            case "id" -> row.id();
            case "createdAt" -> row.createdAt();
            case "amount" -> row.amount();
            case "settledAt" -> row.settledAt();
            default -> throw new IllegalArgumentException(parameter);
        };
    }
}
