package dev.pagination.jooq.internal;

import dev.pagination.jdbc.internal.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Row;

/**
 * The fields of a select as the columns they are in a result. An embeddable record is as many columns as it has fields; so is
 * a nested row or table, unless the database knows rows as values.
 */
final class FlatFields {

    private FlatFields() {}

    /** Whether a field may be several columns. */
    static boolean areNeeded(List<Field<?>> fields) {
        return fields.stream().anyMatch(FlatFields::isRow);
    }

    /**
     * The fields of which each is one column.
     *
     * @param fields of the select
     * @param columns of its result
     * @return same size and order as {@code columns}
     * @throws IllegalArgumentException if they do not fit
     */
    static List<Field<?>> of(List<Field<?>> fields, List<Column> columns) {
        List<Field<?>> flat = new ArrayList<>();
        for (Field<?> field : fields) {
            boolean one = flat.size() < columns.size()
                    && !field.getDataType().isEmbeddable()
                    && columns.get(flat.size()).name().equalsIgnoreCase(field.getName());
            if (one) {
                flat.add(field);
            } else {
                flatten(field, flat);
            }
        }
        if (flat.size() != columns.size()) {
            throw new IllegalArgumentException("The select has " + flat.size() + " fields, but its result has "
                    + columns.size() + " columns, so that it is not known which column is which; select columns"
                    + " in place of rows and tables.");
        }
        return flat;
    }

    private static boolean isRow(Field<?> field) {
        return row(field).isPresent();
    }

    /** What a field is made of; a collection of rows is one value. */
    private static Optional<Row> row(Field<?> field) {
        DataType<?> type = field.getDataType();
        return type.isMultiset() ? Optional.empty() : Optional.ofNullable(type.getRow());
    }

    private static void flatten(Field<?> field, List<Field<?>> flat) {
        Optional<Row> row = row(field);
        if (row.isEmpty()) {
            flat.add(field);
            return;
        }
        for (Field<?> part : row.get().fields()) {
            flatten(part, flat);
        }
    }
}
