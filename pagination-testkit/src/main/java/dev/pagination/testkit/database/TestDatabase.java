package dev.pagination.testkit.database;

import java.util.Set;
import javax.sql.DataSource;

/**
 * An empty place in a running database that nobody else uses: its tables collide with those of no other test class. Get
 * one per test class from {@link TestDatabases}; thread-safe.
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabases.postgres();
 *
 * JdbcPager<Long> pager = pagerOn(DATABASE.dataSource());
 * }</pre>
 *
 * <p>Closing is optional: what is left open is closed when the JVM ends.
 */
public interface TestDatabase extends AutoCloseable {

    /** What databases differ in and a test has to know. */
    enum Capability {
        /** ORDER BY understands NULLS FIRST and NULLS LAST. */
        NULLS_SYNTAX,
        /** {@code (a, b) > (?, ?)} compares as in SQL:1992, 8.2: it is unknown where NULL decides; whatever it costs. */
        ROW_VALUES,
        /** A transaction can be made to see one snapshot in all its statements. */
        SNAPSHOT_READS,
        /** A page's own statement can look behind the page without doing so once per row. */
        INLINE_PROBE,
        /** Quoted names that differ in case only are two names. */
        CASED_NAMES,
        /** {@code WITH} names a query. */
        WITH_CLAUSE,
        /** {@code OVER (PARTITION BY ...)}. */
        WINDOW_FUNCTIONS,
        /** {@code TIMESTAMP WITH TIME ZONE} is a type. */
        ZONED_TIMESTAMPS,
        /** The planner tells how many rows it expects. */
        ROW_ESTIMATE,
        /** The plan guard of the test kit can read its plans. */
        GUARDED_PLANS
    }

    /** The product's name, for the names of tests: {@code PostgreSQL}. */
    String name();

    /** A small pool of connections to this place, in auto-commit mode when handed out. */
    DataSource dataSource();

    /** What this database can do, an unmodifiable set. */
    Set<Capability> capabilities();

    /** Closes the pool and drops the place with all that is in it; a second call does nothing. */
    @Override
    void close();
}
