package dev.pagination.testkit.plan;

import dev.pagination.PageResponse;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asserts that a page is a seek: the database reads little more than the page's own rows. Every query that the page
 * executes is executed again and undone, and what it reads is counted by the database itself. Immutable.
 *
 * <ul>
 *   <li>PostgreSQL: EXPLAIN ANALYZE, with a custom and with the generic plan; besides, no table may be read whole, and
 *       nothing but a few rows sorted
 *   <li>MariaDB: the session's handler counters, rows skipped by an index condition included
 *   <li>H2: the scan counts of EXPLAIN ANALYZE
 * </ul>
 *
 * <pre>{@code
 * RecordingDataSource recording = RecordingDataSource.of(database.dataSource());
 * JdbcPager<Order> pager = pagerOn(recording);
 * PlanGuard.of(recording).advisedBy(pager::advice).assertSeeks(() -> pager.next(token));
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
    private final PlanWitness witness;
    private final SeekLimits limits;
    private final Predicate<RecordedStatement> ignored;
    private final Supplier<?> advice;

    private PlanGuard(
            RecordingDataSource recording,
            PlanWitness witness,
            SeekLimits limits,
            Predicate<RecordedStatement> ignored,
            Supplier<?> advice) {
        this.recording = recording;
        this.witness = witness;
        this.limits = limits;
        this.ignored = ignored;
        this.advice = advice;
    }

    /**
     * A guard of the pages read through a recording. A page of <i>n</i> rows may read {@code 4 * (n + 1) + 10} rows.
     *
     * @throws IllegalArgumentException if what the database reads cannot be counted, or it does not say what it is
     */
    public static PlanGuard of(RecordingDataSource recording) {
        try (Connection connection = recording.target().getConnection()) {
            return of(recording, connection.getMetaData().getDatabaseProductName());
        } catch (SQLException failure) {
            throw new IllegalArgumentException("The database does not say what it is.", failure);
        }
    }

    /** A guard of the pages read through a recording of a PostgreSQL data source, whatever its driver calls it. */
    public static PlanGuard postgres(RecordingDataSource recording) {
        return of(recording, "PostgreSQL");
    }

    private static PlanGuard of(RecordingDataSource recording, String product) {
        return new PlanGuard(
                recording,
                PlanWitness.of(product),
                SeekLimits.standard(),
                statement -> !QUERY.matcher(statement.sql()).matches()
                        || COUNT.matcher(statement.sql()).matches(),
                () -> "");
    }

    /** The same guard with another limit: the most rows that may be read, by page size. */
    public PlanGuard allowingRows(IntUnaryOperator maxRows) {
        return new PlanGuard(recording, witness, new SeekLimits(maxRows, limits.scannable()), ignored, advice);
    }

    /** The same guard, but the table may be read whole: a small one that is joined. Its rows count all the same. */
    public PlanGuard allowingScanOf(String table) {
        Set<String> tables = new HashSet<>(limits.scannable());
        tables.add(table);
        return new PlanGuard(recording, witness, new SeekLimits(limits.maxRows(), Set.copyOf(tables)), ignored, advice);
    }

    /** The same guard, looking away from some more statements. */
    public PlanGuard ignoring(Predicate<RecordedStatement> statements) {
        return new PlanGuard(recording, witness, limits, ignored.or(statements), advice);
    }

    /**
     * The same guard, with a word on what would help.
     *
     * @param newAdvice asked only when an assertion fails, and printed: {@code pager::advice} of a JDBC pager
     */
    public PlanGuard advisedBy(Supplier<?> newAdvice) {
        return new PlanGuard(recording, witness, limits, ignored, newAdvice);
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
        for (Verdict verdict : verdicts(query, pageSize)) {
            if (!verdict.violations().isEmpty()) {
                String advised = String.valueOf(advice.get());
                throw new AssertionError(SeekFailure.message(query, verdict, advised, pageSize));
            }
        }
    }

    /**
     * Executes a recorded query again and counts the rows that it reads from tables and indexes; the most that any plan of
     * it reads.
     *
     * @throws IllegalArgumentException if the query cannot be executed again, say because a stream was bound
     */
    public long rowsRead(RecordedStatement query) {
        return verdicts(query, 0).stream().mapToLong(Verdict::rowsRead).max().orElseThrow();
    }

    /**
     * Executes a recorded query again and tells its plan, with what it reads, in the database's own words; of several plans
     * the one that reads the most rows.
     *
     * @throws IllegalArgumentException if the query cannot be executed again, say because a stream was bound
     */
    public String plan(RecordedStatement query) {
        return verdicts(query, 0).stream()
                .max(Comparator.comparingLong(Verdict::rowsRead))
                .orElseThrow()
                .evidence();
    }

    /**
     * Executes a recorded query again on PostgreSQL and tells how: one report per {@link PlanMode}, in their order.
     *
     * @throws IllegalArgumentException if the query cannot be executed again, say because a stream was bound
     */
    public List<PlanReport> explain(RecordedStatement query) {
        try {
            return PlanReplay.explain(recording.target(), query);
        } catch (SQLException failure) {
            throw unexplained(query, failure);
        }
    }

    private List<Verdict> verdicts(RecordedStatement query, int pageSize) {
        try {
            return witness.hear(recording.target(), query, limits, pageSize);
        } catch (SQLException failure) {
            throw unexplained(query, failure);
        }
    }

    private static IllegalArgumentException unexplained(RecordedStatement query, SQLException failure) {
        return new IllegalArgumentException("The query cannot be explained:\n" + query, failure);
    }
}
