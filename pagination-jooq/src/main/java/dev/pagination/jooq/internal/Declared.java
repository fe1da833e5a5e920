package dev.pagination.jooq.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/**
 * What a developer declared of the fields of a select.
 *
 * @param registered fields an order can be made of besides those that are selected
 * @param neverNull fields that are never NULL, whatever the metadata says
 * @param uniqueKey fields that are unique together and never NULL; empty if none
 */
public record Declared(List<Field<?>> registered, List<Field<?>> neverNull, List<Field<?>> uniqueKey) {

    /** Copies the lists, with the columns of embeddable keys in place of these. */
    public Declared {
        registered = columns(registered);
        neverNull = columns(neverNull);
        uniqueKey = columns(uniqueKey);
    }

    /** All of them. */
    List<Field<?>> all() {
        List<Field<?>> all = new ArrayList<>(registered);
        all.addAll(neverNull);
        all.addAll(uniqueKey);
        return all;
    }

    private static List<Field<?>> columns(List<Field<?>> fields) {
        List<Field<?>> columns = new ArrayList<>();
        fields.forEach(field -> columns.addAll(Candidates.columns(field)));
        return List.copyOf(columns);
    }
}
