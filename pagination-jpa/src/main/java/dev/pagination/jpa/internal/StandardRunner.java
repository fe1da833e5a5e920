package dev.pagination.jpa.internal;

import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekPredicate;
import dev.pagination.plan.SeekStyle;
import dev.pagination.sql.SqlDialect;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Runs plans with nothing but what Jakarta Persistence 3.1 promises of every provider. Criteria has neither row values nor
 * unions, so the branches of a plan are queries of their own: the one nearest to the cursor first, the next only if the
 * page is not full, each a seek.
 *
 * @param query what is paged
 * @param shape what rows are made of
 * @param dialect of the database
 */
record StandardRunner<E, T>(PagedQuery<E> query, RowShape<E, T> shape, SqlDialect dialect) implements QueryRunner<T> {

    private static final Behind NOT_ASKED = new Behind.Known(true);

    @Override
    public SeekStyle seekStyle() {
        return new BranchStyle(dialect);
    }

    @Override
    public FetchedPage<T> fetch(QueryPlace place, PagePlan plan) {
        StandardQueries<E> queries = new StandardQueries<>(query, dialect.nullDefault(), place);
        PageAnswer<T> answer = new PageAnswer<>(plan, dialect, new RowReader<>(query.keys(), shape.maker()));
        for (SeekBranch branch : branches(plan)) {
            if (answer.wanted() > 0) {
                Counting counting = answer.counting();
                TypedQuery<Object[]> page =
                        counting == Counting.INLINE ? queries.countedRows(branch, shape) : queries.rows(branch, shape);
                QueryLimits.rows(page, plan.offset(), answer.wanted());
                answer.add(page.getResultList(), NOT_ASKED, counting);
            }
        }
        return answer.toPage();
    }

    /** Rows are skipped by one query whatever the form: what one branch skipped is not known to the next. */
    static List<SeekBranch> branches(PagePlan plan) {
        List<SeekBranch> branches = plan.branches();
        if (plan.offset() == 0 || branches.size() == 1) {
            return branches;
        }
        SeekPredicate any =
                SeekPredicate.anyOf(branches.stream().map(SeekBranch::predicate).toList());
        return List.of(new SeekBranch(any, plan.order().keys()));
    }

    @Override
    public OptionalLong count(QueryPlace place, OptionalLong max, Optional<Duration> budget) {
        if (!CallersTransaction.isAtStake(place, budget)) {
            return counted(place, max, budget);
        }
        Connection connection;
        try {
            connection = place.unwrap(Connection.class);
        } catch (PersistenceException hidden) {
            return counted(place, max, budget);
        }
        try {
            return new CallersTransaction(place, connection).count(() -> counted(place, max, budget));
        } catch (SQLException failure) {
            throw new PersistenceException("Going back to before the count failed.", failure);
        }
    }

    /** Counts without a look at the caller's transaction. */
    private OptionalLong counted(QueryPlace place, OptionalLong max, Optional<Duration> budget) {
        StandardQueries<E> queries = new StandardQueries<>(query, dialect.nullDefault(), place);
        if (max.isEmpty() || max.getAsLong() > Integer.MAX_VALUE) {
            return QueryLimits.within(budget, queries.count(), count -> count.getSingleResult());
        }
        // JPA limits no subquery, so the rows themselves are read, with nothing in them.
        TypedQuery<Object[]> ones = queries.ones().setMaxResults((int) max.getAsLong());
        return QueryLimits.within(
                budget, ones, all -> (long) all.getResultList().size());
    }
}
