package dev.pagination.jooq.internal;

import dev.pagination.PageFetchException;
import dev.pagination.jdbc.internal.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Asks the database what the columns of a select are.
 *
 * @param context runs the statements
 */
record Describer(DSLContext context) {

    /**
     * The columns.
     *
     * @param none a select that returns no row
     * @throws PageFetchException if jOOQ cannot run it; its cause is jOOQ's exception, or what a listener made of it
     */
    List<Column> columns(Select<?> none) throws SQLException {
        try (ResultSet rows = context.resultQuery("{0}", none).fetchResultSet()) {
            return Column.all(rows.getMetaData());
        } catch (RuntimeException failure) {
            throw failed(failure);
        }
    }

    /**
     * The same as jOOQ's fields of no table.
     *
     * @throws PageFetchException as {@link #columns}
     */
    List<Field<?>> fields(Select<?> none) {
        List<Field<?>> fields = new ArrayList<>();
        for (Field<?> field : fetch(none).fields()) {
            fields.add(DSL.field(DSL.quotedName(field.getName()), field.getDataType()));
        }
        return fields;
    }

    private Result<?> fetch(Select<?> none) {
        try {
            return context.fetch(none);
        } catch (RuntimeException failure) {
            throw failed(failure);
        }
    }

    private static PageFetchException failed(RuntimeException failure) {
        return new PageFetchException("Reading the metadata failed; see the cause.", failure);
    }
}
