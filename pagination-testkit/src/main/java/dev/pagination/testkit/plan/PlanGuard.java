package dev.pagination.testkit.plan;

import dev.pagination.PageResponse;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asserts that a page is a seek: PostgreSQL reads little more than the page's own rows, from index ranges, and sorts
 * nothing but a few rows. Every query that the page executes is executed again under EXPLAIN ANALYZE, with a custom and
 * with the generic plan, and undone. Immutable.
 *
 * <pre>{@code
 * RecordingDataSource recording = RecordingDataSource.of(database.dataSource());
 * KeysetPager<Order> pager = pagerOn(recording);
 * PlanGuard.postgres(recording).assertSeeks(() -> pager.next(token));
 * }</pre>
 *
 * <p>The table must be large enough that the planner does not prefer to read it whole (10,000 rows), and analyzed. A
 * statement that only counts is left out; a count inside the page's own statement is not, so ask for the page with
 * {@link dev.pagination.CountStrategy#none()}.
 */
public final class PlanGuard {

    private static final Pattern QUERY = Pattern.compile("(?is)[\\s(]*(SELECT|WITH|VALUES|TABLE)\\b.*");
    private static final Pattern COUNT = Pattern.compile("(?is)\\s*SELECT\\s+COUNT\\s*\\(.*");

    private final RecordingDataSource recording;
    private final SeekLimits limits;
    private final Predicate<RecordedStatement> ignored;

    private PlanGuard(RecordingDataSource recording, SeekLimits limits, Predicate<RecordedStatement> ignored) {
        this.recording = recording;
        this.limits = limits;
        this.ignored = ignored;
    }

    /**
     * A guard of the pages read through a recording of a PostgreSQL data source. A page of <i>n</i> rows may read
     * {@code 4 * (n + 1) + 10} rows.
     */
    public static PlanGuard postgres(RecordingDataSource recording) {
        return new PlanGuard(
                recording,
                SeekLimits.standard(),
                statement -> !QUERY.matcher(statement.sql()).matches()
                        || COUNT.matcher(statement.sql()).matches());
    }

    /** The same guard with another limit: the most rows that may be read, by page size. */
    public PlanGuard allowingRows(IntUnaryOperator maxRows) {
        return new PlanGuard(recording, new SeekLimits(maxRows, limits.scannable()), ignored);
    }

    /** The same guard, but the table may be read whole: a small one that is joined. Its rows count all the same. */
    public PlanGuard allowingScanOf(String table) {
        Set<String> tables = new HashSet<>(limits.scannable());
        tables.add(table);
        return new PlanGuard(recording, new SeekLimits(limits.maxRows(), Set.copyOf(tables)), ignored);
    }

    /** The same guard, looking away from some more statements. */
    public PlanGuard ignoring(Predicate<RecordedStatement> statements) {
        return new PlanGuard(recording, limits, ignored.or(statements));
    }

    /**
     * Reads a page and asserts that each of its queries seeks.
     *
     * @return the page, to walk on from
     * @throws AssertionError if one does not, with its plan and what to do about it; or if the page executed no query
     */
    public <T> PageResponse<T> assertSeeks(Supplier<PageResponse<T>> reading) {
        int before = recording.statements().size();
        PageResponse<T> page = reading.get();
        List<RecordedStatement> all = recording.statements();
        List<RecordedStatement> queries = all.subList(Math.min(before, all.size()), all.size()).stream()
                .filter(ignored.negate())
                .toList();
        if (queries.isEmpty()) {
            throw new AssertionError("The page executed no query through the recording data source; build the pager"
                    + " on the recording, not on its target.");
        }
        queries.forEach(query -> assertSeeks(query, page.metadata().pageSize()));
        return page;
    }

    /**
     * Asserts that a recorded query seeks.
     *
     * @param pageSize the most rows the page could have
     * @throws AssertionError if it does not, with its plan and what to do about it
     */
    public void assertSeeks(RecordedStatement query, int pageSize) {
        for (PlanReport report : explain(query)) {
            List<String> violations = limits.violations(report, pageSize);
            if (!violations.isEmpty()) {
                throw new AssertionError(SeekFailure.message(query, report, violations, pageSize));
            }
        }
    }

    /**
     * Executes a recorded query again and tells how: one report per {@link PlanMode}, in their order.
     *
     * @throws IllegalArgumentException if the query cannot be executed again, say because a stream was bound
     */
    public List<PlanReport> explain(RecordedStatement query) {
        try {
            return PlanReplay.explain(recording.target(), query);
        } catch (SQLException failure) {
            throw new IllegalArgumentException("The query cannot be explained:\n" + query, failure);
        }
    }
}
