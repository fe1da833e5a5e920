package dev.pagination.sql;

import dev.pagination.plan.Behind;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.sql.SqlReading.Overlap;
import dev.pagination.sql.SqlReading.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Writes the statements of one query for one database. The result columns of a page are the visible ones, then for each
 * key that no visible column holds {@code pgn_k<index>}, then columns of the builder's own, then {@value #BEHIND} if the
 * statement {@linkplain #tellsBehind tells} it, and {@value #COUNT} if it {@linkplain #tellsCount tells} that. Immutable and
 * thread-safe.
 */
public final class SqlPageBuilder {

    /** The result column that says whether rows lie behind the page: 1, or else 0 or NULL. */
    public static final String BEHIND = "pgn_behind";

    /** The result column with the number of all rows. */
    public static final String COUNT = "pgn_count";

    /** How many rows are skipped in every slice at most, where rows are read value by value. */
    private static final int MOST_SKIPPED_APART = 1_000;

    private final SqlParts parts;
    private final SqlDialect dialect;
    private final SqlQuery query;
    private final PageTexts texts;
    private final SqlReading together;
    private final Optional<SqlReading> apart;

    /** A builder for a query on a database. */
    public SqlPageBuilder(SqlDialect dialect, SqlQuery query) {
        this(dialect, query, new PageTexts());
    }

    private SqlPageBuilder(SqlDialect dialect, SqlQuery query, PageTexts texts) {
        this.parts = new SqlParts(dialect, query);
        this.dialect = dialect;
        this.query = query;
        this.texts = texts;
        this.together = SqlReading.together(query.where());
        this.apart = query.values()
                .filter(values -> dialect.valueForm().reads(values.values().size(), 1))
                .map(values -> SqlReading.apart(values, dialect.valueForm()));
    }

    /** A builder for another query on the same database, which shares the texts written: cheap. */
    public SqlPageBuilder over(SqlQuery other) {
        return new SqlPageBuilder(dialect, other, texts);
    }

    /** The query whose statements it writes. */
    public SqlQuery query() {
        return query;
    }

    /** The statement of a page; the text is the same object for pages that differ in values only. */
    public SqlFragment page(PagePlan plan) {
        Optional<String> known = texts.find(query, plan);
        if (known.isPresent()) {
            return page(new SqlWriter(known.get()), plan);
        }
        SqlFragment written = page(new SqlWriter(), plan);
        texts.keep(query, plan, written.text());
        return written;
    }

    private SqlFragment page(SqlWriter sql, PagePlan plan) {
        SqlReading reading = reading(plan);
        if (plan.branches().size() * reading.slices().size() > 1 || reading.isLateral() || joinsCount(plan)) {
            union(sql, plan, reading);
        } else if (plan.offset() >= dialect.deferredJoinFrom()
                && !query.identity().isEmpty()) {
            deferredJoin(sql, plan);
        } else {
            sql.add("SELECT ");
            parts.columns(sql);
            extras(sql, plan, reading);
            parts.rows(sql, reading.slices().get(0), plan.branches().get(0));
            dialect.limitSyntax().literal(sql, plan.limit(), plan.offset());
        }
        return sql.toFragment();
    }

    private SqlReading reading(PagePlan plan) {
        int branches = plan.branches().size();
        if (plan.behind() instanceof Behind.Probe probe) {
            branches = Math.max(branches, probe.branches().size());
        }
        boolean fits = apart.isPresent()
                && plan.offset() <= MOST_SKIPPED_APART
                && dialect.valueForm().reads(apart.get().slices().size(), branches);
        return fits ? apart.get() : together;
    }

    /**
     * Whether the statement of a plan has the column {@value #BEHIND}: the plan asks for it, and the database finds it
     * out once and not once per row. If it does not, the plan's probe is to be run apart.
     */
    public boolean tellsBehind(PagePlan plan) {
        return plan.behind() instanceof Behind.Probe && !dialect.probeSyntax().isApart();
    }

    /**
     * Whether the statement of a plan has the column {@value #COUNT}: the plan asks for it, and the database counts all
     * rows there. If it does not, they are to be counted apart.
     */
    public boolean tellsCount(PagePlan plan) {
        return plan.counting() == Counting.INLINE && !dialect.probeSyntax().isCountApart();
    }

    /**
     * Whether the number of all rows is joined to the page: it is asked for, and in the select list it would be counted once
     * per row, of the page's if not of the table's. It is the first of the two tables, so that it is counted once.
     */
    private boolean joinsCount(PagePlan plan) {
        return plan.counting() == Counting.INLINE && dialect.probeSyntax() == ProbeSyntax.APART;
    }

    /**
     * The statement that counts the rows.
     *
     * @param max where to stop counting, if anywhere
     */
    public SqlFragment count(OptionalLong max) {
        SqlWriter sql = new SqlWriter();
        if (max.isEmpty()) {
            return sql.add("SELECT ")
                    .add(dialect.functionSyntax().count())
                    .add(base())
                    .toFragment();
        }
        sql.add("SELECT ").add(dialect.functionSyntax().count());
        sql.add(" FROM (SELECT 1 AS pgn_one").add(base());
        dialect.limitSyntax().unordered(sql, max.getAsLong());
        return sql.add(") pgn_counted").toFragment();
    }

    /**
     * The statement for the row with the greatest value of a key, selecting what is captured of it alone.
     *
     * @param key 0-based index of a key that is never NULL
     */
    public SqlFragment greatest(int key) {
        SqlKey greatest = query.keys().get(key);
        SqlWriter sql = new SqlWriter();
        sql.add("SELECT ").add(greatest.capture()).add(" AS pgn_k0").add(base());
        sql.add(" ORDER BY ").add(greatest.expression()).add(" DESC");
        dialect.limitSyntax().literal(sql, 1, 0);
        return sql.toFragment();
    }

    /** A statement that selects a constant for every row, for asking the planner how many it expects. */
    public SqlFragment everyRow() {
        return new SqlWriter().add("SELECT 1").add(base()).toFragment();
    }

    private SqlFragment base() {
        SqlWriter sql = new SqlWriter();
        sql.add(" FROM ").add(query.from());
        if (!query.where().isEmpty()) {
            sql.add(" WHERE ").add(query.where());
        }
        return sql.toFragment();
    }

    private void union(SqlWriter sql, PagePlan plan, SqlReading reading) {
        boolean twice = reading.overlap() == Overlap.POSSIBLE;
        sql.add("SELECT ");
        if (twice && reading.isLateral()) {
            distinctKeys(sql);
        }
        sql.add("pgn_page.*");
        extras(sql, plan, reading);
        sql.add(" FROM ");
        if (joinsCount(plan)) {
            sql.add("(SELECT ")
                    .add(dialect.functionSyntax().count())
                    .add(" AS ")
                    .add(COUNT);
            sql.add(base()).add(") pgn_total CROSS JOIN ");
        }
        sql.add(reading.source()).add("(");
        int number = 0;
        for (Slice slice : reading.slices()) {
            for (SeekBranch branch : plan.branches()) {
                sql.add(number == 0 ? "" : twice ? " UNION " : " UNION ALL ").add("SELECT * FROM (SELECT ");
                parts.columns(sql);
                parts.orderColumns(sql);
                parts.rows(sql, slice, branch);
                if (plan.offset() == 0) {
                    dialect.limitSyntax().literal(sql, plan.limit(), 0);
                } else {
                    dialect.limitSyntax().bound(sql, plan.offset() + plan.limit());
                }
                sql.add(") pgn_b").add(number++);
            }
        }
        sql.add(") pgn_page ORDER BY ");
        parts.orderBy(sql, plan.order().keys(), parts::orderColumn);
        dialect.limitSyntax().literal(sql, plan.limit(), plan.offset());
    }

    /** Rows are the same row if they have the same keys, which need no comparison of whole rows. */
    private void distinctKeys(SqlWriter sql) {
        for (int i = 0; i < query.keys().size(); i++) {
            sql.add(i == 0 ? "DISTINCT ON (" : ", ").add(parts.orderColumn(i));
        }
        sql.add(") ");
    }

    private void deferredJoin(SqlWriter sql, PagePlan plan) {
        sql.add("SELECT ");
        parts.columns(sql);
        extras(sql, plan, together);
        sql.add(" FROM ").add(query.from()).add(" JOIN (SELECT ");
        List<Integer> identity = query.identity();
        for (int i = 0; i < identity.size(); i++) {
            sql.add(i == 0 ? "" : ", ")
                    .add(parts.expression(identity.get(i)))
                    .add(" AS pgn_i")
                    .add(i);
        }
        parts.rows(sql, together.slices().get(0), plan.branches().get(0));
        dialect.limitSyntax().literal(sql, plan.limit(), plan.offset());
        for (int i = 0; i < identity.size(); i++) {
            sql.add(i == 0 ? ") pgn_page ON " : " AND ").add(parts.expression(identity.get(i)));
            sql.add(" = pgn_page.pgn_i").add(i);
        }
        sql.add(" ORDER BY ");
        parts.orderBy(sql, plan.order().keys(), parts::expression);
    }

    private void extras(SqlWriter sql, PagePlan plan, SqlReading reading) {
        if (tellsBehind(plan) && plan.behind() instanceof Behind.Probe probe) {
            List<Consumer<SqlWriter>> looks = new ArrayList<>();
            for (SeekBranch branch : probe.branches()) {
                for (Slice slice : reading.slices()) {
                    looks.add(look -> oneRow(look, reading.source(), slice, branch));
                }
            }
            new ProbeColumn(dialect, looks).write(sql.add(", "));
            sql.add(" AS ").add(BEHIND);
        }
        if (joinsCount(plan)) {
            sql.add(", pgn_total.").add(COUNT);
        } else if (tellsCount(plan)) {
            sql.add(", (").add(count(OptionalLong.empty())).add(") AS ").add(COUNT);
        }
    }

    /** A SELECT of the constant 1 for the first row of a branch. */
    private void oneRow(SqlWriter sql, SqlFragment source, Slice slice, SeekBranch branch) {
        sql.add("SELECT 1");
        if (!source.isEmpty()) {
            sql.add(" FROM ").add(source).add("(SELECT 1 AS pgn_one");
        }
        parts.rows(sql, slice, branch);
        dialect.limitSyntax().literal(sql, 1, 0);
        if (!source.isEmpty()) {
            sql.add(") pgn_b");
            dialect.limitSyntax().literal(sql, 1, 0);
        }
    }
}
