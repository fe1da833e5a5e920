package dev.pagination.jooq.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectQuery;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * What jOOQ's query object model says of a select.
 *
 * @param whole whether the model knows all of it; it does not know UNION, FOR UPDATE, hints and WITH
 * @param merges whether its rows depend on each other: DISTINCT, a window, an aggregate of all rows, several groupings
 * @param grouped whether it has GROUP BY or HAVING
 */
record SelectParts(boolean whole, boolean merges, boolean grouped) {

    /** Only compares texts with each other, so any dialect will do. */
    private static final DSLContext WRITER = DSL.using(SQLDialect.DEFAULT, new Settings().withRenderFormatted(false));

    /**
     * Takes a select apart.
     *
     * @throws IllegalArgumentException if it has an ORDER BY or a LIMIT
     */
    static SelectParts of(Select<?> select) {
        refuseOrder(select);
        boolean grouped = !select.$groupBy().isEmpty() || select.$having() != null;
        boolean merges = select.$distinct()
                || !select.$distinctOn().isEmpty()
                || !select.$window().isEmpty()
                || select.$qualify() != null
                || !select.$groupBy().stream().allMatch(SelectParts::isOneGroup)
                || merging(select.getSelect(), grouped);
        return new SelectParts(WRITER.render(together(select)).equals(WRITER.render(select)), merges, grouped);
    }

    /** Whether a condition on its rows can be joined to its own. */
    boolean isPlain() {
        return whole && !merges;
    }

    /**
     * A select of these parts with a condition more.
     *
     * @throws IllegalArgumentException if it is not known to have a WHERE of its own
     */
    <R extends Record> Select<R> where(Select<R> select, Condition condition) {
        if (!whole) {
            throw new IllegalArgumentException("The select has parts besides FROM and WHERE that a condition cannot be"
                    + " joined to, such as UNION; write the condition into the select.");
        }
        Condition own = select.$where();
        return select.$where(own == null ? condition : own.and(condition));
    }

    private static void refuseOrder(Select<?> select) {
        if (select.$limit() != null || select.$offset() != null) {
            throw new IllegalArgumentException(
                    "The select has a LIMIT or an OFFSET, but a page sets its own; leave it out, or make the select a"
                            + " derived table with asTable().");
        }
        // The model does not show the order of a UNION; but one more term continues an order, where the first begins
        // it.
        SelectQuery<?> ordered = (SelectQuery<?>) select.$orderBy(select.$orderBy());
        ordered.addOrderBy(DSL.inline(1));
        String without = WRITER.render(select);
        String with = WRITER.render(ordered);
        String added = with.substring(commonPrefix(without, with)).stripLeading();
        if (!select.$orderBy().isEmpty() || !added.startsWith("order by ")) {
            throw new IllegalArgumentException("The select has an ORDER BY, but a page needs an order that is known to"
                    + " be total; give its terms to orderBy() of the pager instead.");
        }
    }

    private static int commonPrefix(String first, String second) {
        int end = Math.min(first.length(), second.length());
        int i = 0;
        while (i < end && first.charAt(i) == second.charAt(i)) {
            i++;
        }
        return i;
    }

    private static Select<?> together(Select<?> select) {
        SelectQuery<Record> query = WRITER.selectQuery();
        query.addSelect(select.$select());
        query.addFrom(select.$from());
        query.addConditions(orNone(select.$where()));
        if (!select.$groupBy().isEmpty()) {
            query.addGroupBy(select.$groupBy()); // of none it would make GROUP BY ()
        }
        query.addHaving(orNone(select.$having()));
        query.setDistinct(select.$distinct());
        query.addDistinctOn(select.$distinctOn());
        query.addWindow(select.$window());
        query.addQualify(orNone(select.$qualify()));
        return query;
    }

    /** Not ROLLUP and the like, whose rows are of several groupings, and NULL where a grouping leaves a field out. */
    private static boolean isOneGroup(GroupField group) {
        return group instanceof Field<?>
                && !(group instanceof QOM.Rollup || group instanceof QOM.Cube || group instanceof QOM.GroupingSets);
    }

    private static Condition orNone(@Nullable Condition condition) {
        return condition == null ? DSL.noCondition() : condition;
    }

    /** Whether a column needs other rows of the result, or is plain SQL that may. */
    private static boolean merging(List<? extends SelectFieldOrAsterisk> columns, boolean grouped) {
        AtomicBoolean found = new AtomicBoolean();
        DSLContext listening = DSL.using(WRITER.configuration().derive(new VisitListener() {
            @Override
            public void visitStart(VisitContext context) {
                if (context.context().subqueryLevel() == 0 && merging(context.queryPart(), grouped)) {
                    found.set(true);
                }
            }
        }));
        for (SelectFieldOrAsterisk column : columns) {
            // Outside of a select list an alias is written as its name alone.
            listening.render(column instanceof Field<?> field ? Candidates.unaliased(field) : column);
        }
        return found.get();
    }

    private static boolean merging(QueryPart part, boolean grouped) {
        if (part instanceof QOM.WindowFunction<?> function
                && (function.$windowSpecification() != null || function.$windowDefinition() != null)) {
            return true;
        }
        if (part instanceof SQL sql) {
            String text = sql.toString().toLowerCase(Locale.ROOT);
            return grouped ? text.matches("(?s).*\\bover\\b.*") : text.contains("(");
        }
        return !grouped && part instanceof AggregateFunction;
    }
}
