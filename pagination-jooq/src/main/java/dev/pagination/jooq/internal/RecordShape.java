package dev.pagination.jooq.internal;

import java.util.List;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.RecordType;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Gives the rows of a statement that has more columns the record type of the user's select.
 *
 * @param type of the select's records
 * @param shaping makes a query's rows such records
 */
record RecordShape<R extends Record>(RecordType<R> type, Function<ResultQuery<Record>, ResultQuery<R>> shaping) {

    /**
     * The shape of a select's records.
     *
     * @param fields of the select, in order
     */
    @SuppressWarnings("unchecked")
    static <R extends Record> RecordShape<R> of(Select<R> select, List<Field<?>> fields) {
        List<? extends Table<?>> from = select.$from();
        if (from.size() == 1
                && from.get(0).getRecordType().equals(select.getRecordType())
                && List.of(from.get(0).fields()).equals(fields)) {
            Table<R> table = (Table<R>) from.get(0);
            return new RecordShape<>(table.recordType(), query -> query.coerce(table));
        }
        // jOOQ makes a record of as many values as there are fields, which is the type of the select's own.
        RecordType<R> type =
                (RecordType<R>) DSL.using(SQLDialect.DEFAULT).newResult(fields).recordType();
        return new RecordShape<>(type, query -> (ResultQuery<R>) query.coerce(fields));
    }

    /** Maps records as {@link Record#into(Class)} does, the mapping worked out once. */
    <T> Function<R, T> mapper(Configuration configuration, Class<T> into) {
        return configuration.recordMapperProvider().provide(type, into)::map;
    }
}
