package dev.pagination.jdbc.internal;

import dev.pagination.sql.SqlFragment;
import java.util.List;
import java.util.Optional;

/**
 * What is paged, with everything the database said about it.
 *
 * @param description for messages, such as {@code table orders}
 * @param kind a table or a derived table
 * @param from as after FROM
 * @param select the visible result columns, as after SELECT
 * @param visible the visible result columns, in result order
 * @param keyColumns what an order can be made of: the columns, and the expressions registered as keys
 * @param uniqueKeys lists of names out of {@code keyColumns}, each list unique and never NULL; the best to append first
 * @param indexes what is known about its indexes
 */
public record Relation(
        String description,
        Kind kind,
        SqlFragment from,
        SqlFragment select,
        List<Column> visible,
        List<KeyColumn> keyColumns,
        List<List<String>> uniqueKeys,
        Indexes indexes) {

    /** What stands after FROM. */
    public enum Kind {
        /** A table or view, whose rows can be joined by a unique key. */
        TABLE,
        /** A SELECT of the user's. */
        DERIVED
    }

    /**
     * Something an order can be made of.
     *
     * @param expression as in ORDER BY
     * @param column name, type and whether it may be NULL
     * @param resultColumn its visible result column: 1-based index, empty if it is not selected as it is
     */
    public record KeyColumn(String expression, Column column, Optional<Integer> resultColumn) {
        String name() {
            return column.name();
        }

        /** Whether it is an expression that was given a name, which stands in parentheses, and not a column. */
        boolean isRegistered() {
            return expression.startsWith("(");
        }

        /** The same with another name of the type. */
        KeyColumn typed(String typeName) {
            Column typed = new Column(column.name(), column.jdbcType(), typeName, column.presence());
            return new KeyColumn(expression, typed, resultColumn);
        }
    }

    /** Copies the lists. */
    public Relation {
        visible = List.copyOf(visible);
        keyColumns = List.copyOf(keyColumns);
        uniqueKeys = List.copyOf(uniqueKeys);
    }

    /** The same, of which the developer says that an index leads from each value of these columns to its rows in order. */
    public Relation indexed(List<String> columns) {
        List<String> names =
                columns.stream().map(name -> keyColumn(name).name()).toList();
        return new Relation(description, kind, from, select, visible, keyColumns, uniqueKeys, indexes.declaring(names));
    }

    /**
     * The key column of a name: one of the same case, else one that differs in case only.
     *
     * @throws IllegalArgumentException if there is none, or several that differ in case only
     */
    KeyColumn keyColumn(String name) {
        List<KeyColumn> alike = keyColumns.stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .toList();
        List<KeyColumn> same =
                alike.stream().filter(column -> column.name().equals(name)).toList();
        List<KeyColumn> found = same.isEmpty() ? alike : same;
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no column " + name + " in the " + description
                    + "; its columns are " + String.join(", ", names()) + ". Give an expression a name with key().");
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("The " + description + " has several columns " + name
                    + " that differ in case only; write the name in the case it was created with.");
        }
        return found.get(0);
    }

    private List<String> names() {
        return keyColumns.stream().map(KeyColumn::name).toList();
    }
}
