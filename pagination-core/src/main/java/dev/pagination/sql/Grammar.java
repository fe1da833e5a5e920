package dev.pagination.sql;

/**
 * What a database's grammar has where SQL leaves a choice.
 *
 * @param nulls how ORDER BY places NULL
 * @param limit how rows are limited
 * @param functions how rows are counted and NULL is replaced
 * @param probe how a page's statement looks behind the page
 */
record Grammar(NullsSyntax nulls, LimitSyntax limit, FunctionSyntax functions, ProbeSyntax probe) {

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

    /** Derby's: standard SQL, in which a subquery is evaluated once where it stands alone. */
    static final Grammar BARE_SUBQUERY = STANDARD.with(ProbeSyntax.BARE);

    /** HSQLDB's: the same, but NULLS FIRST and LAST do nothing where an index gives the order. */
    static final Grammar HSQLDB = DB2.with(ProbeSyntax.BARE);

    /** H2's: PostgreSQL's, but a subquery is evaluated once per row. */
    static final Grammar H2 = POSTGRESQL.with(ProbeSyntax.APART);

    /** PostgreSQL's behind a middleware that merges what shards answer. */
    static final Grammar MERGED_POSTGRESQL = POSTGRESQL.with(ProbeSyntax.MERGED);

    /** Of a database that nobody knows: Db2's, which is the least of all, and no subquery beside the rows. */
    static final Grammar UNKNOWN = DB2.with(ProbeSyntax.APART);

    /** SQL Server's. */
    static final Grammar TRANSACT_SQL =
            new Grammar(NullsSyntax.CASE, LimitSyntax.ORDERED_OFFSET_FETCH, FunctionSyntax.TRANSACT_SQL);

    Grammar(NullsSyntax nulls, LimitSyntax limit, FunctionSyntax functions) {
        this(nulls, limit, functions, ProbeSyntax.CHOICE);
    }

    private Grammar with(ProbeSyntax other) {
        return new Grammar(nulls, limit, functions, other);
    }
}
