package dev.pagination.jpa.internal;

import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekStyle;
import dev.pagination.sql.ProbeSyntax;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Runs plans with what Hibernate's criteria know besides the standard: row values, and limited subqueries, so that a page's
 * own statement looks behind it and counts, and a count stops at a limit. A statement is written once per shape of a plan and then used with other
 * values, which spares Hibernate its translation. Branches are queries of their own, as in {@link StandardRunner}.
 */
final class HibernateRunner<E, T> implements QueryRunner<T> {

    /** For databases that evaluate a subquery of the select list once per row. */
    private static final Behind ASKED_APART = new Behind.Known(true);

    private final PagedQuery<E> query;
    private final SeekStyle style;
    private final HibernateStatements<E> statements;
    private final SqlDialect dialect;
    private final RowReader<T> reader;

    HibernateRunner(PagedQuery<E> query, RowShape<E, T> shape, SqlDialect dialect) {
        boolean plain = query.keys().keys().stream().allMatch(OrderKey::isPlain);
        this.query = query;
        this.style = plain ? dialect : new BranchStyle(dialect);
        this.statements = new HibernateStatements<>(query, shape, dialect);
        this.dialect = dialect;
        this.reader = new RowReader<>(query.keys(), shape.maker());
    }

    @Override
    public SeekStyle seekStyle() {
        return style;
    }

    @Override
    public FetchedPage<T> fetch(QueryPlace place, PagePlan plan) {
        PageAnswer<T> answer = new PageAnswer<>(plan, dialect, reader);
        for (SeekBranch branch : StandardRunner.branches(plan)) {
            if (answer.wanted() > 0) {
                Behind behind = dialect.probeSyntax() == ProbeSyntax.CHOICE ? answer.behind() : ASKED_APART;
                Counting counting = answer.counting();
                TypedQuery<Object[]> page = statements.rows(place, branch, behind, counting);
                QueryLimits.rows(page, plan.offset(), answer.wanted());
                answer.add(page.getResultList(), behind, counting);
            }
        }
        return answer.toPage();
    }

    @Override
    public OptionalLong count(QueryPlace place, OptionalLong max, Optional<Duration> budget) {
        if (!CallersTransaction.isAtStake(place, budget)) {
            return counted(place, max, budget);
        }
        return place.unwrap(SharedSessionContractImplementor.class)
                .doReturningWork(connection ->
                        new CallersTransaction(place, connection).count(() -> counted(place, max, budget)));
    }

    /** PostgreSQL's own planner; what is grouped or distinct has other rows than the query of texts. */
    @Override
    public OptionalLong estimate(QueryPlace place) {
        boolean asked = dialect == SqlDialect.POSTGRESQL && !query.origin().isMadeUnique();
        return asked ? HibernateEstimate.of(place, statements.texts(place), query::ready) : OptionalLong.empty();
    }

    private OptionalLong counted(QueryPlace place, OptionalLong max, Optional<Duration> budget) {
        return QueryLimits.within(budget, statements.count(place, max), TypedQuery::getSingleResult);
    }
}
