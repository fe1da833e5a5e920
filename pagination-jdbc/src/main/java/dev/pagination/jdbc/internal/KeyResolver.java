package dev.pagination.jdbc.internal;

import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.Column.Presence;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.jdbc.internal.Relation.Kind;
import dev.pagination.plan.UniqueOrder;
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
        List<SortKey> settled = wanted.stream().map(this::settled).toList();
        List<List<String>> unique = relation.uniqueKeys().stream()
                .map(names -> names.stream()
                        .map(name -> relation.keyColumn(name).name())
                        .toList())
                .toList();
        return ordered(UniqueOrder.of(settled, unique, relation.description()));
    }

    /** The key under its column's own name, and without a place for NULL where the column has none. */
    private SortKey settled(SortKey key) {
        KeyColumn found = relation.keyColumn(key.name());
        Column column = found.column();
        SortKey named = new SortKey(column.name(), key.direction(), key.nulls());
        if (relation.kind() == Kind.DERIVED) {
            // A driver says NOT NULL of the table's column, also where an outer join has made it NULL.
            return named;
        }
        if (column.presence() == Presence.NEVER_NULL) {
            return named.notNull();
        }
        if (key.nulls() == NullPlacement.NONE && !found.isRegistered() && column.presence() == Presence.MAY_BE_NULL) {
            // MariaDB says of any expression that it may be NULL; there the developer's word stands.
            throw new IllegalArgumentException("The column " + column.name() + " of the " + relation.description()
                    + " may be NULL; say where NULL stands with nullsFirst() or nullsLast().");
        }
        return named;
    }

    private OrderedKeys ordered(UniqueOrder order) {
        List<SqlKey> sqlKeys = new ArrayList<>();
        List<KeyType> types = new ArrayList<>();
        List<KeyCodec> codecs = new ArrayList<>();
        List<Integer> resultColumns = new ArrayList<>();
        int hidden = relation.visible().size();
        for (SortKey key : order.keys()) {
            KeyColumn column = relation.keyColumn(key.name());
            KeyCodec codec = dialect.codec(column.column());
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
        List<Integer> identity = relation.kind() == Kind.TABLE ? order.identity() : List.of();
        return new OrderedKeys(new Ordering(order.keys(), types), sqlKeys, codecs, resultColumns, identity);
    }
}
