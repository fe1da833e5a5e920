package dev.pagination.benchmarks.forms;

import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;

/** The databases that forms are compared on, with what each needs for it. */
enum Engine {
    POSTGRESQL("generate_series(CAST(1 AS bigint), %d) AS g(n)"),
    MARIADB("(SELECT seq AS n FROM seq_1_to_%d) AS g"),
    H2("system_range(1, %d) AS g(n)"),
    SQLITE("(WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < %d) SELECT n FROM r) AS g"),
    DUCKDB("range(1, %d + 1) AS g(n)");

    private final String series;

    Engine(String series) {
        this.series = series;
    }

    TestDatabase start() {
        return switch (this) {
            case POSTGRESQL -> TestDatabases.postgres();
            case MARIADB -> TestDatabases.mariadb();
            case H2 -> TestDatabases.h2();
            case SQLITE -> TestDatabases.sqlite();
            case DUCKDB -> TestDatabases.duckdb();
        };
    }

    SqlDialect dialect() {
        return switch (this) {
            case POSTGRESQL -> SqlDialect.POSTGRESQL;
            case MARIADB -> SqlDialect.MARIADB;
            case H2 -> SqlDialect.H2;
            case SQLITE -> SqlDialect.SQLITE;
            case DUCKDB -> SqlDialect.DUCKDB;
        };
    }

    /** The numbers from 1 on, as after FROM, in a column {@code n}. */
    String series(long most) {
        return series.formatted(most);
    }

    ReadCounter counter() {
        return switch (this) {
            case POSTGRESQL, MARIADB, H2 -> ReadCounter::guarded;
            case SQLITE -> ReadCounter::sqliteSteps;
            case DUCKDB -> ReadCounter::duckDbRowGroups;
        };
    }

    /** What its counter counts. */
    String unit() {
        return switch (this) {
            case POSTGRESQL, MARIADB, H2 -> "rows read from tables and indexes";
            case SQLITE -> "steps of SQLite's machine, of which a row takes ten to thirty";
            case DUCKDB -> "row groups of 122,880 rows";
        };
    }

    /** How many rows its table gets: DuckDB's some row groups, so that there are any to leave out. */
    long rows(long asked) {
        return this == DUCKDB ? 6 * asked : asked;
    }

    /** Whether the database can have the index of an order. */
    boolean indexes(OrderShape shape) {
        return switch (this) {
            case POSTGRESQL, SQLITE -> true;
            case MARIADB, H2 -> shape != OrderShape.EXPRESSION;
            case DUCKDB -> false; // it reads no table in the order of an index
        };
    }
}
