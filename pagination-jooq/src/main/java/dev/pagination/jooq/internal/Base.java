package dev.pagination.jooq.internal;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;

/** The rows that are paged, as a new query for each statement; the user's select itself is never changed. Immutable. */
sealed interface Base permits InPlace, Around {

    /** The name of the derived table around a select. */
    String DERIVED = "pgn_q";

    /** A new query for these columns of all rows that satisfy a condition; it may be given an order and a limit. */
    SelectQuery<Record> rows(List<? extends SelectFieldOrAsterisk> columns, Condition seek);

    /**
     * The same with a condition more, in the WHERE of the user's select.
     *
     * @throws IllegalArgumentException if the select has no WHERE of its own, as a UNION
     */
    Base where(Condition condition);

    /** A query for the number of rows. */
    default Select<?> count() {
        return counted(rows(List.of(DSL.inline(1).as("pgn_one")), DSL.noCondition()));
    }

    /** A query for the number of rows of another. */
    static Select<?> counted(Select<?> rows) {
        return DSL.select(DSL.count()).from(rows.asTable("pgn_counted"));
    }
}
