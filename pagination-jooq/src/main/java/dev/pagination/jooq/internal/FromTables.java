package dev.pagination.jooq.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.QOM;

/**
 * The tables of a FROM.
 *
 * @param all every table
 * @param kept those whose columns no outer join can make NULL
 */
record FromTables(List<Table<?>> all, List<Table<?>> kept) {

    FromTables {
        all = List.copyOf(all);
        kept = List.copyOf(kept);
    }

    static FromTables of(Select<?> select) {
        List<Table<?>> all = new ArrayList<>();
        List<Table<?>> kept = new ArrayList<>();
        for (Table<?> table : select.$from()) {
            collect(table, true, all, kept);
        }
        return new FromTables(all, kept);
    }

    /** The only table, if there is just one and it is not a derived one. */
    Optional<Table<?>> single() {
        return all.size() == 1 && !isDerived(all.get(0)) ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** What is read, for messages. */
    String description() {
        return single().map(table -> "table " + table.getName())
                .orElse("select from "
                        + String.join(", ", all.stream().map(Table::getName).toList()));
    }

    /** The keys of the only table that prove an order unique: the primary key, and others that are never NULL. */
    List<List<Field<?>>> uniqueKeys() {
        List<List<Field<?>>> keys = new ArrayList<>();
        single().ifPresent(table -> {
            if (table.getPrimaryKey() != null) {
                keys.add(fields(table, table.getPrimaryKey()));
            }
            for (UniqueKey<?> key : table.getKeys()) {
                List<Field<?>> fields = fields(table, key);
                if (!keys.contains(fields)
                        && fields.stream()
                                .noneMatch(field -> field.getDataType().nullable())) {
                    keys.add(fields);
                }
            }
        });
        return keys;
    }

    /** An alias of a table has the table's own keys, whose fields are not the alias's. */
    private static List<Field<?>> fields(Table<?> table, UniqueKey<?> key) {
        List<Field<?>> fields = new ArrayList<>();
        for (Field<?> field : key.getFieldsArray()) {
            fields.add(Objects.requireNonNull(table.field(field)));
        }
        return fields;
    }

    /** Whether a column's declaration as NOT NULL still holds in the result. */
    boolean keeps(Field<?> column) {
        if (!(column instanceof TableField<?, ?> field) || field.getTable() == null) {
            return false;
        }
        Table<?> own = field.getTable();
        List<Table<?>> named = named(table -> table.getName().equals(own.getName()));
        List<Table<?>> exact = named(table -> table.getQualifiedName().equals(own.getQualifiedName()));
        List<Table<?>> meant = exact.isEmpty() ? named : exact;
        return !meant.isEmpty() && kept.containsAll(meant) && meant.stream().noneMatch(FromTables::isDerived);
    }

    private List<Table<?>> named(Predicate<Table<?>> name) {
        return all.stream().filter(name).toList();
    }

    private static void collect(Table<?> table, boolean keeps, List<Table<?>> all, List<Table<?>> kept) {
        if (table instanceof QOM.JoinTable<?, ?> join) {
            collect(join.$table1(), keeps && keepsFirst(join), all, kept);
            if (!(join instanceof QOM.LeftSemiJoin<?> || join instanceof QOM.LeftAntiJoin<?>)) {
                collect(join.$table2(), keeps && keepsSecond(join), all, kept);
            }
            return;
        }
        all.add(table);
        if (keeps) {
            kept.add(table);
        }
    }

    private static boolean keepsFirst(QOM.JoinTable<?, ?> join) {
        return !(join instanceof QOM.RightJoin<?>
                || join instanceof QOM.NaturalRightJoin<?>
                || join instanceof QOM.FullJoin<?>
                || join instanceof QOM.NaturalFullJoin<?>);
    }

    private static boolean keepsSecond(QOM.JoinTable<?, ?> join) {
        return !(join instanceof QOM.LeftJoin<?>
                || join instanceof QOM.NaturalLeftJoin<?>
                || join instanceof QOM.OuterApply<?>
                || join instanceof QOM.FullJoin<?>
                || join instanceof QOM.NaturalFullJoin<?>);
    }

    private static boolean isDerived(Table<?> table) {
        Table<?> named = table instanceof QOM.TableAlias<?> alias ? alias.$table() : table;
        return named instanceof QOM.DerivedTable<?> || named instanceof QOM.Lateral<?>;
    }
}
