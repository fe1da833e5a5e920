package dev.pagination.sql;

import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import java.util.List;
import java.util.function.Function;

/**
 * What one database wants of the SQL, as data: where it has NULL, and the forms it turns into index ranges. That a
 * database accepts a form says nothing about its speed; what is not said to be unmeasured was measured, and a plan test
 * holds it. Immutable.
 */
public final class SqlDialect implements SeekStyle {

    /**
     * PostgreSQL 14 and later. A row value is one index condition; anything it cannot express becomes a union, whose
     * branches PostgreSQL merges lazily (Merge Append). The expanded form is a filter over every row before the cursor.
     */
    public static final SqlDialect POSTGRESQL = new SqlDialect(
                    "PostgreSQL",
                    NullDefault.HIGHEST,
                    ordering ->
                            SeekForm.isUniformAndNeverNull(ordering) ? SeekForm.ROW_VALUE : SeekForm.ROW_VALUE_UNION,
                    Grammar.POSTGRESQL,
                    1_000)
            .withValueForm(ValueForm.LATERAL);

    /**
     * PostgreSQL where the table's rows are on other servers, reached by {@code postgres_fdw}, as foreign partitions or as
     * one foreign table. A row value is not sent there, so that every row before the cursor would cross the network; a
     * leading bound is sent, and so are the branches of a plain union. It has to be asked for: nothing in the connection
     * tells it from {@link #POSTGRESQL}.
     */
    public static final SqlDialect POSTGRESQL_FDW = new SqlDialect(
            "PostgreSQL with foreign tables",
            NullDefault.HIGHEST,
            ordering -> mayBeNull(ordering) ? SeekForm.UNION : SeekForm.LEADING_BOUND,
            Grammar.POSTGRESQL,
            Long.MAX_VALUE);

    /**
     * PostgreSQL behind ShardingSphere-JDBC 5.5, which sends a statement to every shard and merges the answers. Each shard
     * reads its part of a page as PostgreSQL does. A subquery beside the rows would tell of one shard, so what lies behind a
     * page and how many rows there are is asked by statements of their own, one moment later.
     */
    public static final SqlDialect SHARDINGSPHERE_POSTGRESQL = new SqlDialect(
            "PostgreSQL behind ShardingSphere",
            NullDefault.HIGHEST,
            POSTGRESQL.forms,
            Grammar.MERGED_POSTGRESQL,
            Long.MAX_VALUE);

    /**
     * H2 2.x. Only the first key of a condition bounds an index scan, whatever the form, so the leading bound serves
     * unless NULL has to be told apart: {@code OR x IS NULL} would lose even that bound. A subquery of a select list is
     * evaluated once per row unless its result is still cached, so what lies behind a page is asked apart.
     */
    public static final SqlDialect H2 = new SqlDialect(
                    "H2",
                    NullDefault.LOWEST,
                    ordering -> mayBeNull(ordering) ? SeekForm.UNION : SeekForm.LEADING_BOUND,
                    Grammar.H2,
                    Long.MAX_VALUE)
            .withValueForm(ValueForm.UNION);

    /**
     * MariaDB 10.11 and 11.4. The expanded form becomes a range of one interval per part; a row value is read from the
     * start of the index. NULL stands where the index has it in the same range, elsewhere the union keeps it out of
     * ORDER BY. A plain offset falls to a sort of the whole table, so keys are found first soon.
     */
    public static final SqlDialect MARIADB = new SqlDialect(
                    "MariaDB",
                    NullDefault.LOWEST,
                    ordering -> NullDefault.LOWEST.agreesWith(ordering) ? SeekForm.EXPANDED : SeekForm.UNION,
                    Grammar.MYSQL,
                    500)
            .withValueForm(ValueForm.UNION);

    /**
     * SQLite 3.37 and later. A row value is one range of an index, but neither of an index on an expression nor over the
     * rowid, the commonest last key: rows tied on all keys before it would be read. Whether a whole number is the rowid an
     * ordering does not tell, so such an ordering takes the union, each branch of which is a range of any index.
     */
    public static final SqlDialect SQLITE = new SqlDialect(
            "SQLite",
            NullDefault.LOWEST,
            ordering -> isRangeOfAnIndex(ordering) ? SeekForm.ROW_VALUE : SeekForm.UNION,
            Grammar.POSTGRESQL,
            500);

    /**
     * DuckDB 1.3 and later. It seeks in no index but leaves out the row groups in which no value can fit, by a plain
     * bound on the first key; an OR with IS NULL has no bound, so NULLs are read by a branch of their own. In a row value
     * NULL is the largest of values there, not unknown, so none is written.
     */
    public static final SqlDialect DUCKDB = new SqlDialect(
            "DuckDB",
            NullDefault.ALWAYS_LAST,
            ordering -> mayBeNull(ordering) ? SeekForm.UNION : SeekForm.LEADING_BOUND,
            Grammar.DUCKDB,
            Long.MAX_VALUE);

    /**
     * MySQL 8 and 9, not measured. The manual says of 8.4, 10.2.1.22 "Row Constructor Expression Optimization", that a
     * row value uses only the index columns before it and is to be expanded, as on MariaDB, whose SQL this is.
     */
    public static final SqlDialect MYSQL = new SqlDialect(
            "MySQL",
            NullDefault.LOWEST,
            ordering -> NullDefault.LOWEST.agreesWith(ordering) ? SeekForm.EXPANDED : SeekForm.UNION,
            Grammar.MYSQL,
            500);

    /**
     * Oracle 19c and 23ai, not measured. SQL Language Reference 19c, "Simple Comparison Conditions": a row value knows only
     * {@code =} and {@code <>}. The leading bound is an access predicate however the rest is planned.
     */
    public static final SqlDialect ORACLE = new SqlDialect(
            "Oracle",
            NullDefault.HIGHEST,
            ordering -> mayBeNull(ordering) ? SeekForm.UNION : SeekForm.LEADING_BOUND,
            Grammar.STANDARD,
            Long.MAX_VALUE);

    /**
     * SQL Server 2019 and later, not measured. Transact-SQL has no row values, and its optimiser scans for conditions with
     * OR; each branch of a union is a seek on its own.
     */
    public static final SqlDialect SQL_SERVER = new SqlDialect(
            "SQL Server", NullDefault.LOWEST, ordering -> SeekForm.UNION, Grammar.TRANSACT_SQL, Long.MAX_VALUE);

    /**
     * Db2 11.1 and later, for z/OS 12 and later, not measured. It has row values, but IBM does not say that they bound an
     * index; a union needs no promise. The registry variable {@code DB2_REVERSE_NULL_ORDER} must not be set.
     */
    public static final SqlDialect DB2 =
            new SqlDialect("Db2", NullDefault.HIGHEST, ordering -> SeekForm.UNION, Grammar.DB2, Long.MAX_VALUE);

    /**
     * CockroachDB 22.2 and later, not measured. A row value makes spans of an index (cockroachdb/cockroach#6390), an
     * expanded one a scan (#42502). NULL is lowest unless the session sets {@code null_ordered_last}, which must be off.
     */
    public static final SqlDialect COCKROACHDB = new SqlDialect(
            "CockroachDB",
            NullDefault.LOWEST,
            ordering -> SeekForm.isUniformAndNeverNull(ordering) ? SeekForm.ROW_VALUE : SeekForm.ROW_VALUE_UNION,
            Grammar.POSTGRESQL,
            Long.MAX_VALUE);

    /**
     * YugabyteDB 2.18 and later, not measured. A row value is pushed down where it has the columns of a range-sharded index
     * from the first on (yugabyte/yugabyte-db#11463), so never after another condition: elsewhere a union without any.
     */
    public static final SqlDialect YUGABYTEDB = new SqlDialect(
            "YugabyteDB",
            NullDefault.HIGHEST,
            ordering -> SeekForm.isUniformAndNeverNull(ordering) ? SeekForm.ROW_VALUE : SeekForm.UNION,
            Grammar.POSTGRESQL,
            Long.MAX_VALUE);

    /**
     * HSQLDB 2.7. Each branch of a union is an index range, read backward too; a leading bound reads every row tied with
     * the cursor on the first key. NULL stands first in an index, and so last where one is read backward, whatever NULLS
     * FIRST says. An index of mixed directions is not used for order: such an order sorts all rows after the cursor, whatever
     * the form.
     */
    public static final SqlDialect HSQLDB = new SqlDialect(
            "HSQLDB", NullDefault.FIRST_IF_ASCENDING, ordering -> SeekForm.UNION, Grammar.HSQLDB, Long.MAX_VALUE);

    /**
     * Derby 10.16. It has no row values, and never reads an index backward: an order and its reverse each need an index of
     * their own directions. Each branch of a union is a range of such an index, mixed directions included; a leading bound
     * reads every row tied with the cursor on the first key.
     */
    public static final SqlDialect DERBY = new SqlDialect(
            "Derby", NullDefault.HIGHEST, ordering -> SeekForm.UNION, Grammar.BARE_SUBQUERY, Long.MAX_VALUE);

    /**
     * Any database that keeps SQL:2008, not measured. Nothing here rests on what databases disagree about: the place of
     * NULL is always written out, what lies behind a page is asked apart, and there is neither a row value nor an ORDER BY
     * in a derived table. An order with a nullable key is sorted.
     */
    public static final SqlDialect STANDARD = new SqlDialect(
            "standard SQL", NullDefault.UNKNOWN, ordering -> SeekForm.LEADING_BOUND, Grammar.UNKNOWN, Long.MAX_VALUE);

    private final String name;
    private final NullDefault nullDefault;
    private final Function<Ordering, SeekForm> forms;
    private final Grammar grammar;
    private final long deferredJoinFrom;
    private final ValueForm valueForm;

    private SqlDialect(
            String name,
            NullDefault nullDefault,
            Function<Ordering, SeekForm> forms,
            Grammar grammar,
            long deferredJoinFrom) {
        this.name = name;
        this.nullDefault = nullDefault;
        this.forms = forms;
        this.grammar = grammar;
        this.deferredJoinFrom = deferredJoinFrom;
        this.valueForm = ValueForm.TOGETHER;
    }

    private SqlDialect(SqlDialect other, Function<Ordering, SeekForm> forms, long deferredJoinFrom, ValueForm values) {
        this.name = other.name;
        this.nullDefault = other.nullDefault;
        this.forms = forms;
        this.grammar = other.grammar;
        this.deferredJoinFrom = deferredJoinFrom;
        this.valueForm = values;
    }

    /** The same dialect with one form for every ordering it fits; for comparing forms. */
    public SqlDialect withForm(SeekForm form) {
        Function<Ordering, SeekForm> fitting = ordering -> form.fits(ordering) ? form : forms.apply(ordering);
        return new SqlDialect(this, fitting, deferredJoinFrom, valueForm);
    }

    /** The same dialect with a deferred join from another offset on; for comparing. */
    public SqlDialect withDeferredJoinFrom(long offset) {
        return new SqlDialect(this, forms, offset, valueForm);
    }

    /** The same dialect with another form for the values of a column; for comparing. */
    public SqlDialect withValueForm(ValueForm form) {
        return new SqlDialect(this, forms, deferredJoinFrom, form);
    }

    /** How ORDER BY is told where to put NULL. */
    public NullsSyntax nullsSyntax() {
        return grammar.nulls();
    }

    LimitSyntax limitSyntax() {
        return grammar.limit();
    }

    FunctionSyntax functionSyntax() {
        return grammar.functions();
    }

    /** The database's name, for messages and logs. */
    public String name() {
        return name;
    }

    @Override
    public SeekForm form(Ordering ordering) {
        return forms.apply(ordering);
    }

    @Override
    public NullDefault nullDefault() {
        return nullDefault;
    }

    /** How a page's statement asks whether there is a row behind the page. */
    public ProbeSyntax probeSyntax() {
        return grammar.probe();
    }

    /** How rows are read of which a column has one of several values and an index the rows of each in order. */
    public ValueForm valueForm() {
        return valueForm;
    }

    /**
     * From which offset on a page by number first finds the keys of its rows, then the rows: skipped rows are then read
     * from the index alone.
     */
    public long deferredJoinFrom() {
        return deferredJoinFrom;
    }

    @Override
    public String toString() {
        return name;
    }

    /** Whether a row value is a range of an SQLite index: the last key is not the rowid, no key is an expression. */
    private static boolean isRangeOfAnIndex(Ordering ordering) {
        List<KeyType> types = ordering.types();
        return SeekForm.isUniformAndNeverNull(ordering)
                && types.get(types.size() - 1) != KeyType.INTEGER
                && !types.contains(KeyType.DATABASE_TEXT);
    }

    private static boolean mayBeNull(Ordering ordering) {
        return ordering.keys().stream().anyMatch(key -> key.nulls() != NullPlacement.NONE);
    }
}
