package dev.pagination.jooq.internal;

import java.util.List;
import org.jooq.Field;
import org.jooq.Row;
import org.jooq.TableField;
import org.jooq.impl.QOM;

/**
 * Finds what an order can be made of.
 *
 * @param description what is ordered, for messages
 * @param all in the order in which they are selected
 */
record Candidates(String description, List<Candidate> all) {

    /**
     * The candidate of a name: one of the same case, else one that differs in case only.
     *
     * @throws IllegalArgumentException if there is none, or several that differ in case only
     */
    Candidate named(String name) {
        List<Candidate> alike = all.stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                .toList();
        List<Candidate> same = alike.stream()
                .filter(candidate -> candidate.name().equals(name))
                .toList();
        return only(same.isEmpty() ? alike : same, name);
    }

    /**
     * The candidate of a field.
     *
     * @throws IllegalArgumentException if there is none
     */
    Candidate of(Field<?> field) {
        return all.stream()
                .filter(candidate -> same(candidate.field(), field))
                .findFirst()
                .orElseGet(() -> named(field.getName()));
    }

    private Candidate only(List<Candidate> found, String name) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no field " + name + " in the " + description
                    + "; its fields are "
                    + String.join(", ", all.stream().map(Candidate::name).toList())
                    + ". Register a field that is not selected with key() of the builder.");
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("The " + description + " has several fields " + name
                    + "; give the one that is meant another name with as().");
        }
        return found.get(0);
    }

    /** Whether two fields are one, aliases left aside; a bare name is taken for the column of that name. */
    static boolean same(Field<?> first, Field<?> second) {
        Field<?> one = unaliased(first);
        Field<?> other = unaliased(second);
        boolean named = (isBare(one) || isBare(other)) && one.getName().equalsIgnoreCase(other.getName());
        return one.equals(other) || (named && isColumn(one) && isColumn(other));
    }

    /** Whether a field is a column, whatever its table. */
    static boolean isColumn(Field<?> field) {
        return isBare(field) || field instanceof TableField<?, ?>;
    }

    /** Whether a field is written as nothing but its name. */
    private static boolean isBare(Field<?> field) {
        String text = field.toString();
        return text.equals(field.getName()) || text.equals('"' + field.getName() + '"');
    }

    /** The field that an alias names, or the field itself. */
    static Field<?> unaliased(Field<?> field) {
        return field instanceof QOM.FieldAlias<?> alias ? alias.$aliased() : field;
    }

    /** The columns of an embeddable key, or the field itself. */
    static List<Field<?>> columns(Field<?> field) {
        Row row = field.getDataType().isEmbeddable() ? field.getDataType().getRow() : null;
        return row == null ? List.of(field) : List.of(row.fields());
    }
}
