package dev.pagination.jooq.internal;

import dev.pagination.plan.Behind;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlan.Counting;
import dev.pagination.plan.SeekBranch;
import dev.pagination.sql.ProbeSyntax;
import dev.pagination.sql.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Composes the statements of one query. The result columns of a page are the visible ones, then for each key that no
 * visible column holds its captured value, then {@value #BEHIND} (1 or 0) and {@value #COUNT} if the plan asks for them.
 *
 * @param base the rows
 * @param visible the visible columns, in terms of the base
 * @param keys of the ordering; same size and order
 * @param dialect of the database
 */
record SelectComposer(Base base, List<Field<?>> visible, List<JooqKey> keys, SqlDialect dialect) {

    /** The result column that says whether rows lie behind the page: 1 or 0. */
    static final String BEHIND = "pgn_behind";

    /** The result column with the number of all rows. */
    static final String COUNT = "pgn_count";

    /** The constant before keys that are selected alone. */
    static final Field<Integer> ONE = DSL.inline(1).as("pgn_one");

    private static final String PAGE = "pgn_page";
    private static final String TOTAL = "pgn_total";
    private static final String COLUMN = "pgn_c";
    private static final String KEY = "pgn_k";
    private static final String ORDER = "pgn_o";

    SelectComposer {
        visible = List.copyOf(visible);
        keys = List.copyOf(keys);
    }

    /** The same rows, of which only the keys are selected, behind a constant: an index on the keys is all that is read. */
    SelectComposer keysOnly() {
        return new SelectComposer(
                base, List.of(ONE), keys.stream().map(JooqKey::hidden).toList(), dialect);
    }

    /**
     * The plan as a page's statement carries it out: without a look behind the page, or a number of all rows, where the
     * dialect asks that apart. The column {@value #BEHIND} or {@value #COUNT} is then missing.
     */
    PagePlan inOneStatement(PagePlan plan) {
        boolean apart =
                plan.behind() instanceof Behind.Probe && dialect.probeSyntax().isApart();
        PagePlan told = apart ? plan.with(new Behind.Known(false)) : plan;
        return dialect.probeSyntax().isCountApart() ? told.with(Counting.APART) : told;
    }

    /** The statement of a page. */
    Select<?> page(PagePlan plan) {
        return page(plan, PageConditions.of(plan, keys));
    }

    /**
     * The statement of a page.
     *
     * @param seeks of the plan
     */
    Select<?> page(PagePlan plan, PageConditions seeks) {
        if (plan.branches().size() > 1 || joinsCount(plan)) {
            return union(plan, seeks);
        }
        List<SelectField<?>> columns = new ArrayList<>(visible);
        columns.addAll(captures());
        columns.addAll(extras(plan, seeks));
        SelectQuery<Record> query =
                rows(columns, plan.branches().get(0), seeks.branches().get(0));
        limit(query, plan.limit(), plan.offset());
        return query;
    }

    /** Whether the number of all rows is joined to the page, where in the select list it would be counted once per row. */
    private boolean joinsCount(PagePlan plan) {
        return plan.counting() == Counting.INLINE && dialect.probeSyntax() == ProbeSyntax.APART;
    }

    /**
     * The statement that counts the rows.
     *
     * @param max where to stop counting, if anywhere
     */
    Select<?> count(OptionalLong max) {
        if (max.isEmpty()) {
            return base.count();
        }
        SelectQuery<Record> rows = base.rows(List.of(ONE), DSL.noCondition());
        rows.addLimit(max.getAsLong());
        return Base.counted(rows);
    }

    /** A constant, and the captured value of a key in the row where it is greatest; no row if there is none. */
    Select<?> greatest(int key) {
        SelectQuery<Record> query =
                base.rows(List.of(ONE, keys.get(key).capture().as(KEY + 0)), DSL.noCondition());
        query.addOrderBy(keys.get(key).expression().desc());
        query.addLimit(DSL.inline(1));
        return query;
    }

    /** A statement that selects a constant for every row, for asking the planner how many it expects. */
    Select<?> everyRow() {
        return base.rows(List.of(DSL.inline(1)), DSL.noCondition());
    }

    private Select<?> union(PagePlan plan, PageConditions seeks) {
        Select<Record> branches = null;
        for (int i = 0; i < plan.branches().size(); i++) {
            List<SelectField<?>> columns = new ArrayList<>();
            for (int j = 0; j < visible.size(); j++) {
                columns.add(visible.get(j).as(COLUMN + j));
            }
            columns.addAll(captures());
            columns.addAll(orders());
            SelectQuery<Record> rows =
                    rows(columns, plan.branches().get(i), seeks.branches().get(i));
            if (plan.offset() == 0) {
                limit(rows, plan.limit(), 0);
            } else {
                rows.addLimit(plan.offset() + plan.limit());
            }
            Select<Record> branch = DSL.select().from(rows.asTable("pgn_b" + i));
            branches = branches == null ? branch : branches.unionAll(branch);
        }
        Table<?> page = Objects.requireNonNull(branches).asTable(PAGE);
        SelectQuery<Record> query = DSL.select(unionColumns())
                .select(extras(plan, seeks))
                .from(joinsCount(plan) ? total().crossJoin(page) : page)
                .getQuery();
        query.addOrderBy(orderBy().of(plan.order().keys(), this::unionOrder));
        limit(query, plan.limit(), plan.offset());
        return query;
    }

    private List<Field<?>> unionColumns() {
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) {
            columns.add(ofPage(COLUMN + i));
        }
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).resultColumn().isEmpty()) {
                columns.add(ofPage(KEY + i));
            }
        }
        return columns;
    }

    private Field<?> unionOrder(int index) {
        JooqKey key = keys.get(index);
        if (!key.capturesItself()) {
            return ofPage(ORDER + index);
        }
        return ofPage(key.resultColumn().map(column -> COLUMN + (column - 1)).orElse(KEY + index));
    }

    private static Field<Object> ofPage(String column) {
        return DSL.field(DSL.name(PAGE, column));
    }

    /** One branch, ordered. */
    private SelectQuery<Record> rows(List<? extends SelectField<?>> columns, SeekBranch branch, Condition seek) {
        SelectQuery<Record> query = base.rows(columns, seek);
        query.addOrderBy(orderBy().of(branch.order(), index -> keys.get(index).expression()));
        return query;
    }

    /** The captured values that no visible column holds. */
    private List<Field<?>> captures() {
        List<Field<?>> captures = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).resultColumn().isEmpty()) {
                captures.add(keys.get(i).capture().as(KEY + i));
            }
        }
        return captures;
    }

    /** The keys themselves, where what is captured of them has another order. */
    private List<Field<?>> orders() {
        List<Field<?>> orders = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).capturesItself()) {
                orders.add(keys.get(i).expression().as(ORDER + i));
            }
        }
        return orders;
    }

    private List<Field<?>> extras(PagePlan plan, PageConditions seeks) {
        List<Field<?>> extras = new ArrayList<>();
        if (plan.behind() instanceof Behind.Probe probe) {
            extras.add(behind(probe, seeks.probes()).as(BEHIND));
        }
        if (joinsCount(plan)) {
            extras.add(DSL.field(DSL.name(TOTAL, COUNT)));
        } else if (plan.counting() == Counting.INLINE) {
            extras.add(scalar(base.count()).as(COUNT));
        }
        return extras;
    }

    /** The number of all rows as the first of two tables, so that it is counted once. */
    private Table<?> total() {
        return DSL.select(scalar(base.count()).as(COUNT)).asTable(TOTAL);
    }

    /** A scalar subquery, not EXISTS, in which PostgreSQL drops ORDER BY and LIMIT, and with them the index. */
    private Field<?> behind(Behind.Probe probe, List<Condition> seeks) {
        boolean bare = dialect.probeSyntax() == ProbeSyntax.BARE;
        Field<?> found = bare ? ONE : DSL.inline(1);
        List<SelectQuery<Record>> looks = new ArrayList<>();
        for (int i = 0; i < seeks.size(); i++) {
            SelectQuery<Record> row = rows(List.of(found), probe.branches().get(i), seeks.get(i));
            limit(row, 1, 0);
            looks.add(row);
        }
        return bare ? bare(looks) : choice(looks);
    }

    private static Field<?> choice(List<SelectQuery<Record>> looks) {
        Field<?>[] others = new Field<?>[looks.size()];
        for (int i = 1; i < looks.size(); i++) {
            others[i - 1] = scalar(looks.get(i));
        }
        others[others.length - 1] = DSL.inline(0);
        return DSL.coalesce(scalar(looks.get(0)), others);
    }

    private static Field<?> bare(List<SelectQuery<Record>> looks) {
        if (looks.size() == 1) {
            return scalar(looks.get(0));
        }
        Select<Record> all = looks.stream()
                .<Select<Record>>map(look -> DSL.select().from(look.asTable("pgn_b")))
                .reduce(Select::unionAll)
                .orElseThrow();
        SelectQuery<Record> any = DSL.select()
                .select(DSL.inline(1))
                .from(all.asTable("pgn_probe"))
                .getQuery();
        limit(any, 1, 0);
        return scalar(any);
    }

    @SuppressWarnings("unchecked")
    private static Field<?> scalar(Select<?> ofOneColumn) {
        return DSL.field((Select<? extends Record1<Object>>) ofOneColumn);
    }

    /** The limit as a literal, because it hardly varies: a planner plans best for a number it sees. */
    private static void limit(SelectQuery<Record> query, int rows, long offset) {
        if (offset > 0) {
            query.addLimit(DSL.val(offset), DSL.inline(rows));
        } else {
            query.addLimit(DSL.inline(rows));
        }
    }

    private OrderTerms orderBy() {
        return new OrderTerms(dialect.nullDefault());
    }
}
