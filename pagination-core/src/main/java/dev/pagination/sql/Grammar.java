package dev.pagination.sql;

/**
 * What a database's grammar has where SQL leaves a choice.
 *
 * @param nulls how ORDER BY places NULL
 * @param limit how rows are limited
 * @param functions how rows are counted and NULL is replaced
 */
record Grammar(NullsSyntax nulls, LimitSyntax limit, FunctionSyntax functions) {

    /** SQL:2016. */
    static final Grammar STANDARD = new Grammar(NullsSyntax.CLAUSE, LimitSyntax.OFFSET_FETCH, FunctionSyntax.STANDARD);

    /** PostgreSQL's, which many others took over. */
    static final Grammar POSTGRESQL =
            new Grammar(NullsSyntax.CLAUSE, LimitSyntax.LIMIT_OFFSET, FunctionSyntax.STANDARD);

    /** DuckDB's, where a session may put NULL elsewhere. */
    static final Grammar DUCKDB = new Grammar(NullsSyntax.ALWAYS, LimitSyntax.LIMIT_OFFSET, FunctionSyntax.STANDARD);

    /** MySQL's and MariaDB's. */
    static final Grammar MYSQL = new Grammar(NullsSyntax.CASE, LimitSyntax.LIMIT_OFFSET, FunctionSyntax.STANDARD);

    /** Db2's, without NULLS FIRST and LAST, which only Db2 for Linux, UNIX and Windows has in ORDER BY. */
    static final Grammar DB2 = new Grammar(NullsSyntax.CASE, LimitSyntax.OFFSET_FETCH, FunctionSyntax.STANDARD);

    /** SQL Server's. */
    static final Grammar TRANSACT_SQL =
            new Grammar(NullsSyntax.CASE, LimitSyntax.ORDERED_OFFSET_FETCH, FunctionSyntax.TRANSACT_SQL);
}
