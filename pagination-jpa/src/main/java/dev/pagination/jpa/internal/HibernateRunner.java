package dev.pagination.jpa.internal;

import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekStyle;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.Session;

/**
 * Runs plans with what Hibernate's criteria know besides the standard: row values, and limited subqueries, so that a page's
 * own statement looks behind it and counts. A statement is written once per shape of a plan and then used with other
 * values, which spares Hibernate its translation. Branches are queries of their own, as in {@link StandardRunner}.
 */
final class HibernateRunner<E, T> implements QueryRunner<T> {

    private final PagedQuery<E> query;
    private final SeekStyle style;
    private final HibernateStatements<E> statements;
    private final StandardRunner<E, T> standard;
    private final RowReader<T> reader;

    HibernateRunner(PagedQuery<E> query, RowShape<E, T> shape, SqlDialect dialect) {
        this.query = query;
        boolean plain = query.keys().keys().stream().allMatch(OrderKey::isPlain);
        this.style = plain ? dialect : new BranchStyle(dialect);
        this.statements = new HibernateStatements<>(query, shape, dialect.nullDefault());
        this.standard = new StandardRunner<>(query, shape, dialect);
        this.reader = new RowReader<>(query.keys(), shape.maker());
    }

    @Override
    public SeekStyle seekStyle() {
        return style;
    }

    @Override
    public FetchedPage<T> fetch(EntityManager entityManager, PagePlan plan) {
        PageAnswer<T> answer = new PageAnswer<>(plan, reader);
        for (SeekBranch branch : StandardRunner.branches(plan)) {
            if (answer.wanted() > 0) {
                Behind behind = answer.behind();
                Counting counting = answer.counting();
                TypedQuery<Object[]> page = query.hinted(statements.rows(entityManager, branch, behind, counting));
                QueryLimits.rows(page, plan.offset(), answer.wanted());
                answer.add(page.getResultList(), behind, counting);
            }
        }
        return answer.toPage();
    }

    @Override
    public OptionalLong count(EntityManager entityManager, OptionalLong max, Optional<Duration> budget) {
        if (budget.isEmpty() || !entityManager.isJoinedToTransaction()) {
            return standard.counted(entityManager, max, budget);
        }
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> new CallersTransaction(entityManager, connection)
                        .count(() -> standard.counted(entityManager, max, budget)));
    }
}
