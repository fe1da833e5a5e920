package dev.pagination.sql;

import dev.pagination.SortKey;
import dev.pagination.plan.Behind;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.plan.SeekPredicate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes the statements of one query for one database. The result columns of a page are the visible ones, then for each
 * key that no visible column holds {@code pgn_k<index>}, then columns of the builder's own, then {@value #BEHIND} (1 or
 * 0) and {@value #COUNT} if the plan asks for them. Immutable and thread-safe.
 */
public final class SqlPageBuilder {

    /** The result column that says whether rows lie behind the page: 1 or 0. */
    public static final String BEHIND = "pgn_behind";

    /** The result column with the number of all rows. */
    public static final String COUNT = "pgn_count";

    private static final String KEY = "pgn_k";
    private static final String ORDER = "pgn_o";

    private final SqlDialect dialect;
    private final SqlQuery query;
    private final PageTexts texts;

    /** A builder for a query on a database. */
    public SqlPageBuilder(SqlDialect dialect, SqlQuery query) {
        this(dialect, query, new PageTexts());
    }

    private SqlPageBuilder(SqlDialect dialect, SqlQuery query, PageTexts texts) {
        this.dialect = dialect;
        this.query = query;
        this.texts = texts;
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
        if (plan.branches().size() > 1) {
            union(sql, plan);
        } else if (plan.offset() >= dialect.deferredJoinFrom()
                && !query.identity().isEmpty()) {
            deferredJoin(sql, plan);
        } else {
            sql.add("SELECT ");
            columns(sql);
            extras(sql, plan);
            rows(sql, plan.branches().get(0));
            dialect.limitSyntax().literal(sql, plan.limit(), plan.offset());
        }
        return sql.toFragment();
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

    private void union(SqlWriter sql, PagePlan plan) {
        sql.add("SELECT pgn_page.*");
        extras(sql, plan);
        for (int i = 0; i < plan.branches().size(); i++) {
            sql.add(i == 0 ? " FROM (" : " UNION ALL ").add("SELECT * FROM (SELECT ");
            columns(sql);
            orderColumns(sql);
            rows(sql, plan.branches().get(i));
            if (plan.offset() == 0) {
                dialect.limitSyntax().literal(sql, plan.limit(), 0);
            } else {
                dialect.limitSyntax().bound(sql, plan.offset() + plan.limit());
            }
            sql.add(") pgn_b").add(i);
        }
        sql.add(") pgn_page ORDER BY ");
        orderBy(sql, plan.order().keys(), this::orderColumn);
        dialect.limitSyntax().literal(sql, plan.limit(), plan.offset());
    }

    private void deferredJoin(SqlWriter sql, PagePlan plan) {
        sql.add("SELECT ");
        columns(sql);
        extras(sql, plan);
        sql.add(" FROM ").add(query.from()).add(" JOIN (SELECT ");
        List<Integer> identity = query.identity();
        for (int i = 0; i < identity.size(); i++) {
            sql.add(i == 0 ? "" : ", ")
                    .add(expression(identity.get(i)))
                    .add(" AS pgn_i")
                    .add(i);
        }
        rows(sql, plan.branches().get(0));
        dialect.limitSyntax().literal(sql, plan.limit(), plan.offset());
        for (int i = 0; i < identity.size(); i++) {
            sql.add(i == 0 ? ") pgn_page ON " : " AND ").add(expression(identity.get(i)));
            sql.add(" = pgn_page.pgn_i").add(i);
        }
        sql.add(" ORDER BY ");
        orderBy(sql, plan.order().keys(), this::expression);
    }

    /** FROM, WHERE and ORDER BY of one branch. */
    private void rows(SqlWriter sql, SeekBranch branch) {
        sql.add(" FROM ").add(query.from());
        boolean seeks = !branch.predicate().equals(SeekPredicate.ALWAYS);
        if (!query.where().isEmpty()) {
            sql.add(" WHERE ").add(query.where()).add(seeks ? " AND " : "");
        } else if (seeks) {
            sql.add(" WHERE ");
        }
        if (seeks) {
            branch.predicate().render(new SqlPredicateRenderer(sql, query.keys()));
        }
        sql.add(" ORDER BY ");
        orderBy(sql, branch.order(), this::expression);
    }

    private void columns(SqlWriter sql) {
        sql.add(query.select());
        for (int i = 0; i < query.keys().size(); i++) {
            SqlKey key = query.keys().get(i);
            if (key.column().isEmpty()) {
                sql.add(", ").add(key.capture()).add(" AS ").add(KEY).add(i);
            }
        }
    }

    /** The keys themselves, where what is captured of them has another order. */
    private void orderColumns(SqlWriter sql) {
        for (int i = 0; i < query.keys().size(); i++) {
            SqlKey key = query.keys().get(i);
            if (!key.capture().equals(key.expression())) {
                sql.add(", ").add(key.expression()).add(" AS ").add(ORDER).add(i);
            }
        }
    }

    /**
     * The probe is a scalar subquery, not EXISTS: PostgreSQL drops ORDER BY and LIMIT inside EXISTS, and with them the
     * index.
     */
    private void extras(SqlWriter sql, PagePlan plan) {
        if (plan.behind() instanceof Behind.Probe probe) {
            List<SeekBranch> branches = probe.branches();
            sql.add(", ");
            for (int i = 0; i < branches.size(); i++) {
                sql.add(dialect.functionSyntax().beforeChoice(i)).add("(SELECT 1");
                rows(sql, branches.get(i));
                dialect.limitSyntax().literal(sql, 1, 0);
                sql.add("), ");
            }
            sql.add("0").add(dialect.functionSyntax().afterChoices(branches.size()));
            sql.add(" AS ").add(BEHIND);
        }
        if (plan.counting() == Counting.INLINE) {
            sql.add(", (").add(count(OptionalLong.empty())).add(") AS ").add(COUNT);
        }
    }

    private String expression(int key) {
        return query.keys().get(key).expression();
    }

    private String orderColumn(int index) {
        SqlKey key = query.keys().get(index);
        if (!key.capture().equals(key.expression())) {
            return ORDER + index;
        }
        return key.column().orElse(KEY + index);
    }

    private void orderBy(SqlWriter sql, List<SortKey> keys, KeyName name) {
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            dialect.nullsSyntax().term(sql, name.of(i), keys.get(i), dialect.nullDefault());
        }
    }

    private interface KeyName {
        String of(int key);
    }
}
