package dev.pagination.jooq.internal;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A select as a derived table: its rows are what they are only as a whole, as with DISTINCT, UNION or a window function.
 *
 * @param select the user's
 * @param table the select as a table
 * @param parts whether the select has a WHERE of its own
 */
record Around(Select<?> select, Table<?> table, SelectParts parts) implements Base {

    static Around of(Select<?> select, SelectParts parts) {
        return new Around(select, select.asTable(DSL.quotedName(DERIVED)), parts);
    }

    @Override
    public SelectQuery<Record> rows(List<? extends SelectFieldOrAsterisk> columns, Condition seek) {
        return DSL.select(columns).from(table).where(seek).getQuery();
    }

    @Override
    public Around where(Condition condition) {
        return of(parts.where(select, condition), parts);
    }
}
