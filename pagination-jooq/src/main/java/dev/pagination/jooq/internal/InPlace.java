package dev.pagination.jooq.internal;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;

/**
 * A select that takes the seek into itself, where an index may serve it.
 *
 * @param select the user's
 * @param clause which clause takes the seek
 * @param parts of the select
 */
record InPlace(Select<?> select, Clause clause, SelectParts parts) implements Base {

    /** Where a condition on the rows of a select can stand. */
    enum Clause {
        /** Every row of the result is one row of FROM. */
        WHERE {
            @Override
            void add(SelectQuery<?> query, Condition seek) {
                query.addConditions(seek);
            }
        },
        /** Every row of the result is a group; its aggregates can be compared here only. */
        HAVING {
            @Override
            void add(SelectQuery<?> query, Condition seek) {
                query.addHaving(seek);
            }
        };

        abstract void add(SelectQuery<?> query, Condition seek);
    }

    @Override
    @SuppressWarnings("unchecked")
    public SelectQuery<Record> rows(List<? extends SelectFieldOrAsterisk> columns, Condition seek) {
        // $select copies, and every copy is a SelectQuery.
        SelectQuery<Record> copy = (SelectQuery<Record>) select.$select(columns);
        clause.add(copy, seek);
        return copy;
    }

    @Override
    public InPlace where(Condition condition) {
        return new InPlace(parts.where(select, condition), clause, parts);
    }

    @Override
    public Select<?> count() {
        return clause == Clause.WHERE ? rows(List.of(DSL.count()), DSL.noCondition()) : Base.super.count();
    }
}
