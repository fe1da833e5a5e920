package dev.pagination.jdbc.internal;

import dev.pagination.Direction;
import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.jdbc.internal.Relation.Kind;
import dev.pagination.sql.SqlKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a total order out of the keys a developer asked for: finds their columns, takes NOT NULL from the metadata,
 * proves the order unique or appends what makes it so, in the direction of the last key, so that one index still serves.
 */
record KeyResolver(Relation relation, JdbcDialect dialect) {

    /**
     * The total order that begins with the wanted keys.
     *
     * @throws IllegalArgumentException if a column is unknown, named twice or cannot be a key, a nullable column is
     *     declared to be never NULL, or the order is not unique and nothing is known that would make it so
     */
    OrderedKeys resolve(List<SortKey> wanted) {
        List<SortKey> keys = new ArrayList<>();
        for (SortKey key : wanted) {
            SortKey found = settled(key);
            if (indexOf(keys, found.name()) >= 0) {
                throw new IllegalArgumentException("The order names " + found.name() + " twice; name it once.");
            }
            keys.add(found);
        }
        List<String> unique = completed(keys);
        return ordered(keys, unique);
    }

    /** The key under its column's own name, and without a place for NULL where the column has none. */
    private SortKey settled(SortKey key) {
        Column column = relation.keyColumn(key.name()).column();
        SortKey named = new SortKey(column.name(), key.direction(), key.nulls());
        if (relation.kind() == Kind.DERIVED) {
            // A driver says NOT NULL of the table's column, also where an outer join has made it NULL.
            return named;
        }
        if (column.presence() == Presence.NEVER_NULL) {
            return named.notNull();
        }
        if (column.presence() == Presence.MAY_BE_NULL && key.nulls() == NullPlacement.NONE) {
            throw new IllegalArgumentException("The column " + column.name() + " of the " + relation.description()
                    + " may be NULL; say where NULL stands with nullsFirst() or nullsLast().");
        }
        return named;
    }

    /** Completes the keys to a unique order, and returns the unique key that proves it. */
    private List<String> completed(List<SortKey> keys) {
        for (List<String> unique : relation.uniqueKeys()) {
            Optional<Integer> end = lastIndexOf(keys, unique);
            if (end.isPresent()) {
                // Keys after a complete unique key cannot change the order.
                keys.subList(end.get() + 1, keys.size()).clear();
                declareNotNull(keys, unique);
                return unique;
            }
        }
        if (relation.uniqueKeys().isEmpty()) {
            throw new IllegalArgumentException("The order is not unique, so rows with equal keys would be lost, and no"
                    + " unique key of the " + relation.description() + " is known; name the columns of one with"
                    + " uniqueKey().");
        }
        List<String> unique = relation.uniqueKeys().get(0);
        Direction last =
                keys.isEmpty() ? Direction.ASC : keys.get(keys.size() - 1).direction();
        for (String name : unique) {
            String column = relation.keyColumn(name).name();
            if (indexOf(keys, column) < 0) {
                keys.add(SortKey.asc(column).in(last));
            }
        }
        declareNotNull(keys, unique);
        return unique;
    }

    /** A unique key is never NULL: by the metadata, or because the developer said so. */
    private void declareNotNull(List<SortKey> keys, List<String> unique) {
        for (String name : unique) {
            int index = indexOf(keys, relation.keyColumn(name).name());
            keys.set(index, keys.get(index).notNull());
        }
    }

    private OrderedKeys ordered(List<SortKey> keys, List<String> unique) {
        List<SqlKey> sqlKeys = new ArrayList<>();
        List<KeyType> types = new ArrayList<>();
        List<KeyCodec> codecs = new ArrayList<>();
        List<Integer> resultColumns = new ArrayList<>();
        int hidden = relation.visible().size();
        for (SortKey key : keys) {
            KeyColumn column = relation.keyColumn(key.name());
            KeyCodec codec = codec(column.column());
            String capture = codec.capture().apply(column.expression());
            boolean selected = column.resultColumn().isPresent() && capture.equals(column.expression());
            sqlKeys.add(new SqlKey(
                    column.expression(),
                    capture,
                    codec.placeholder(),
                    selected ? Optional.of(column.expression()) : Optional.empty()));
            types.add(codec.type());
            codecs.add(codec);
            resultColumns.add(selected ? column.resultColumn().get() : ++hidden);
        }
        List<Integer> identity = relation.kind() == Kind.TABLE
                ? unique.stream()
                        .map(name -> indexOf(keys, relation.keyColumn(name).name()))
                        .toList()
                : List.of();
        return new OrderedKeys(new Ordering(keys, types), sqlKeys, codecs, resultColumns, identity);
    }

    private KeyCodec codec(Column column) {
        return dialect.codecs()
                .apply(column)
                .orElseThrow(() -> new IllegalArgumentException("The column " + column.name() + " of type "
                        + column.typeName() + " cannot be a key, because its values do not keep their order on the way"
                        + " through Java; order by a cast of it, registered with key()."));
    }

    private Optional<Integer> lastIndexOf(List<SortKey> keys, List<String> names) {
        int last = -1;
        for (String name : names) {
            int index = indexOf(keys, relation.keyColumn(name).name());
            if (index < 0) {
                return Optional.empty();
            }
            last = Math.max(last, index);
        }
        return Optional.of(last);
    }

    private static int indexOf(List<SortKey> keys, String name) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
