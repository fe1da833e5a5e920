package dev.pagination.jooq.internal;

import dev.pagination.SortKey;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;

/** An order as a developer says it. */
public sealed interface Order {

    /** The fields it brings, which need not be selected. */
    List<Field<?>> fields();

    /**
     * Its keys.
     *
     * @throws IllegalArgumentException if a field is unknown
     */
    List<SortKey> keys(JooqDefinition<?> definition);

    /**
     * In jOOQ's words.
     *
     * @param terms fields, or fields with a direction and a place for NULL
     */
    record Fields(List<OrderField<?>> terms) implements Order {
        @Override
        public List<Field<?>> fields() {
            List<Field<?>> fields = new ArrayList<>();
            terms.forEach(term -> fields.addAll(KeyOrder.fields(term)));
            return fields;
        }

        @Override
        public List<SortKey> keys(JooqDefinition<?> definition) {
            return definition.sortKeys(terms);
        }
    }

    /**
     * By names.
     *
     * @param named names of selected or registered fields
     */
    record Names(List<SortKey> named) implements Order {
        @Override
        public List<Field<?>> fields() {
            return List.of();
        }

        @Override
        public List<SortKey> keys(JooqDefinition<?> definition) {
            return named;
        }
    }
}
