package dev.pagination.jooq.internal;

import dev.pagination.Direction;
import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.plan.UniqueOrder;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.impl.QOM;

/**
 * An ordering with all that jOOQ needs to run it.
 *
 * @param ordering the total order
 * @param keys how each key is written; same size and order as the ordering's keys
 */
record KeyOrder(Ordering ordering, List<JooqKey> keys) {

    KeyOrder {
        keys = List.copyOf(keys);
    }

    /**
     * The total order that begins with the wanted keys.
     *
     * @throws IllegalArgumentException if a key is unknown, named twice or of a type that cannot be a key, a nullable
     *     column is declared to be never NULL, or the order is not unique and nothing is known that would make it so
     */
    static KeyOrder of(JooqDefinition<?> definition, List<SortKey> wanted) {
        Candidates candidates = new Candidates(definition.description(), definition.candidates());
        List<SortKey> settled = wanted.stream()
                .map(key -> settled(candidates.named(key.name()), key))
                .toList();
        UniqueOrder unique = UniqueOrder.of(settled, definition.uniqueKeys(), definition.description());
        List<JooqKey> keys = new ArrayList<>();
        List<KeyType> types = new ArrayList<>();
        for (SortKey key : unique.keys()) {
            Candidate candidate = candidates.named(key.name());
            JooqKey written = JooqKey.of(candidate, definition.dialect().codec(candidate.column()));
            keys.add(written);
            types.add(written.codec().type());
        }
        return new KeyOrder(new Ordering(unique.keys(), types), keys);
    }

    /** The keys of jOOQ's order fields, taken as they are. */
    static List<SortKey> sortKeys(JooqDefinition<?> definition, List<? extends OrderField<?>> order) {
        Candidates candidates = new Candidates(definition.description(), definition.candidates());
        List<SortKey> keys = new ArrayList<>();
        for (OrderField<?> term : order) {
            for (Field<?> field : fields(term)) {
                keys.add(sorted(SortKey.asc(candidates.of(field).name()), term));
            }
        }
        return keys;
    }

    /** The fields an order field is made of: one, or all of an embeddable key's. */
    static List<Field<?>> fields(OrderField<?> term) {
        return Candidates.columns(term instanceof SortField<?> sorted ? sorted.$field() : (Field<?>) term);
    }

    private static SortKey sorted(SortKey key, OrderField<?> term) {
        if (!(term instanceof SortField<?> sorted)) {
            return key;
        }
        SortKey directed = sorted.$sortOrder() == SortOrder.DESC ? key.in(Direction.DESC) : key;
        return sorted.$nullOrdering() == QOM.NullOrdering.NULLS_FIRST ? directed.nullsFirst() : directed;
    }

    /** The key under its candidate's own name, and without a place for NULL where there is none. */
    private static SortKey settled(Candidate candidate, SortKey key) {
        SortKey named = new SortKey(candidate.name(), key.direction(), key.nulls());
        if (candidate.neverNull()) {
            return named.notNull();
        }
        if (candidate.column().presence() == Presence.MAY_BE_NULL && key.nulls() == NullPlacement.NONE) {
            throw new IllegalArgumentException("The column " + candidate.name()
                    + " may be NULL; say where NULL stands with nullsFirst() or nullsLast().");
        }
        return named;
    }
}
