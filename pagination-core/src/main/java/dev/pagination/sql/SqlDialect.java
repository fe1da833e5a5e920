package dev.pagination.sql;

import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.plan.NullDefault;
import dev.pagination.plan.SeekForm;
import dev.pagination.plan.SeekStyle;
import java.util.function.Function;

/**
 * What one database wants of the SQL, as data: where it has NULL, and the forms it turns into index ranges. That a
 * database accepts a form says nothing about its speed; every choice here was measured, and a plan test holds it.
 * Immutable.
 */
public final class SqlDialect implements SeekStyle {

    /**
     * PostgreSQL 14 and later. A row value is one index condition; anything it cannot express becomes a union, whose
     * branches PostgreSQL merges lazily (Merge Append). The expanded form is a filter over every row before the cursor.
     */
    public static final SqlDialect POSTGRESQL = new SqlDialect(
            "PostgreSQL",
            NullDefault.HIGHEST,
            ordering -> SeekForm.isUniformAndNeverNull(ordering) ? SeekForm.ROW_VALUE : SeekForm.ROW_VALUE_UNION,
            new Grammar(NullsSyntax.CLAUSE, LimitSyntax.LIMIT_OFFSET),
            1_000);

    /**
     * H2 2.x. Only the first key of a condition bounds an index scan, whatever the form, so the leading bound serves
     * unless NULL has to be told apart: {@code OR x IS NULL} would lose even that bound.
     */
    public static final SqlDialect H2 = new SqlDialect(
            "H2",
            NullDefault.LOWEST,
            ordering -> mayBeNull(ordering) ? SeekForm.UNION : SeekForm.LEADING_BOUND,
            new Grammar(NullsSyntax.CLAUSE, LimitSyntax.LIMIT_OFFSET),
            Long.MAX_VALUE);

    /**
     * MariaDB 10.11 and 11.4. The expanded form becomes a range of one interval per part; a row value is read from the
     * start of the index. NULL stands where the index has it in the same range, elsewhere the union keeps it out of
     * ORDER BY. A plain offset falls to a sort of the whole table, so keys are found first soon.
     */
    public static final SqlDialect MARIADB = new SqlDialect(
            "MariaDB",
            NullDefault.LOWEST,
            ordering -> NullDefault.LOWEST.agreesWith(ordering) ? SeekForm.EXPANDED : SeekForm.UNION,
            new Grammar(NullsSyntax.CASE, LimitSyntax.LIMIT_OFFSET),
            500);

    private final String name;
    private final NullDefault nullDefault;
    private final Function<Ordering, SeekForm> forms;
    private final Grammar grammar;
    private final long deferredJoinFrom;

    /** What the database's grammar lacks or has. */
    private record Grammar(NullsSyntax nulls, LimitSyntax limit) {}

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
    }

    /** The same dialect with one form for every ordering it fits; for comparing forms. */
    public SqlDialect withForm(SeekForm form) {
        Function<Ordering, SeekForm> fitting = ordering -> form.fits(ordering) ? form : forms.apply(ordering);
        return new SqlDialect(name, nullDefault, fitting, grammar, deferredJoinFrom);
    }

    /** The same dialect with a deferred join from another offset on; for comparing. */
    public SqlDialect withDeferredJoinFrom(long offset) {
        return new SqlDialect(name, nullDefault, forms, grammar, offset);
    }

    NullsSyntax nullsSyntax() {
        return grammar.nulls;
    }

    LimitSyntax limitSyntax() {
        return grammar.limit;
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

    private static boolean mayBeNull(Ordering ordering) {
        return ordering.keys().stream().anyMatch(key -> key.nulls() != NullPlacement.NONE);
    }
}
