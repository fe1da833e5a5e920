package dev.pagination.jdbc.internal;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.jdbc.RowReader;
import dev.pagination.jdbc.internal.Relation.KeyColumn;
import dev.pagination.sql.SqlFragment;
import dev.pagination.token.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Relation relation, JdbcDialect dialect, RowReader<T> reader, StatementOptions options, Access access) {

    /** A source in the given order, with a filter. */
    public JdbcPageSource<T> source(Connections connections, List<SortKey> order, SqlFragment where) {
        return new JdbcPageSource<>(this, connections, ordered(order), where);
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
    Fingerprint fingerprint(SqlFragment where, Ordering order) {
        StringBuilder text = new StringBuilder(relation.from().text());
        text.append(" WHERE ").append(where.text());
        for (SortKey key : order.keys()) {
            KeyColumn column = relation.keyColumn(key.name());
            if (column.isRegistered()) {
                text.append(" KEY ").append(column.expression());
            }
        }
        List<@Nullable Object> binds = new ArrayList<>(relation.from().binds());
        binds.addAll(where.binds());
        return Fingerprint.ofFilter(text.toString(), binds);
    }
}
