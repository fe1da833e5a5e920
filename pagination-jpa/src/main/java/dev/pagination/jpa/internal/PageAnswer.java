package dev.pagination.jpa.internal;

import dev.pagination.plan.Behind;
import dev.pagination.plan.FetchedPage;
import dev.pagination.plan.FetchedRow;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects what the queries of one page answer, and says what is still to be asked. For one thread. */
final class PageAnswer<T> {

    private final PagePlan plan;
    private final RowReader<T> reader;
    private final List<FetchedRow<T>> rows = new ArrayList<>();
    private Optional<Boolean> behind = Optional.empty();
    private OptionalLong count = OptionalLong.empty();

    /** An answer to a plan, or to as much of it as the statement of a page can tell in a dialect. */
    PageAnswer(PagePlan plan, SqlDialect dialect, RowReader<T> reader) {
        this.plan = dialect.probeSyntax().isCountApart() ? plan.with(Counting.APART) : plan;
        this.reader = reader;
    }

    /** How many rows are missing to the plan's limit. */
    int wanted() {
        return plan.limit() - rows.size();
    }

    /** The plan's counting until the number is known. */
    Counting counting() {
        return count.isPresent() ? Counting.APART : plan.counting();
    }

    /** The plan's look behind until it is answered. */
    Behind behind() {
        return behind.isPresent() ? new Behind.Known(behind.get()) : plan.behind();
    }

    /**
     * Takes the rows of one query: keys, visible, then 1 or 0 for rows behind if that was asked, then the number of all rows
     * if that was.
     *
     * @param looked whether the query was asked to look behind
     * @param counted whether it was asked to count
     */
    void add(List<Object[]> selected, Behind looked, Counting counted) {
        for (Object[] row : selected) {
            rows.add(reader.row(row));
        }
        if (selected.isEmpty()) {
            return;
        }
        Object[] first = selected.get(0);
        int end = first.length;
        if (counted == Counting.INLINE) {
            end--;
            count = OptionalLong.of(((Number) first[end]).longValue());
        }
        if (looked instanceof Behind.Probe) {
            behind = Optional.of(((Number) first[end - 1]).intValue() == 1);
        }
    }

    FetchedPage<T> toPage() {
        return new FetchedPage<>(rows, behind, count);
    }
}
