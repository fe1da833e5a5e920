package dev.pagination.jdbc.internal;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlQuery;
import dev.pagination.token.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a pager is defined by, read once and shared by every pager derived from it.
 *
 * @param relation what is paged
 * @param dialect of the database
 * @param reader makes rows
 * @param options set on every statement
 * @param access what connections are told
 */
public record JdbcDefinition<T>(
        Relation relation, JdbcDialect dialect, KeyedReader.Source<T> reader, StatementOptions options, Access access) {

    /** A source in the given order, with a filter. */
    public JdbcPageSource<T> source(Connections connections, List<SortKey> order, SqlFragment where) {
        return new JdbcPageSource<>(this, connections, ordered(order), RowFilter.of(where));
    }

    /**
     * The total order that begins with these keys.
     *
     * @throws IllegalArgumentException if they do not make an order, see {@link KeyResolver#resolve}
     */
    public OrderedKeys ordered(List<SortKey> order) {
        return new KeyResolver(relation, dialect).resolve(order);
    }

    /**
     * The fingerprint of what is paged and its filter, text and values, and of the expressions in the order: their names
     * alone, which the order's own fingerprint has, do not say what they are.
     */
    Fingerprint fingerprint(RowFilter filter, Ordering order) {
        StringBuilder expressions = new StringBuilder();
        for (SortKey key : order.keys()) {
            KeyColumn column = relation.keyColumn(key.name());
            if (column.isRegistered()) {
                expressions.append(" KEY ").append(column.expression());
            }
        }
        return filter.fingerprint(relation.from(), expressions.toString());
    }

    /**
     * The condition that a column has one of several values; empty if there are none.
     *
     * @throws IllegalArgumentException if the column is unknown, see {@link InList#of} for the values
     */
    Optional<InList> list(String column, Collection<?> values) {
        KeyColumn found = relation.keyColumn(column);
        return InList.of(found, dialect.codecs().apply(found.column()), values);
    }

    /** The query for the rows of a filter in an order. */
    SqlQuery query(RowFilter filter, OrderedKeys keys) {
        LedLists led = new LedLists(relation, dialect.sql(), keys);
        return new SqlQuery(
                relation.select(),
                relation.from(),
                filter.where(),
                filter.apart(list -> led.contain(list, filter.conditions().text())),
                keys.sqlKeys(),
                keys.identity());
    }
}
