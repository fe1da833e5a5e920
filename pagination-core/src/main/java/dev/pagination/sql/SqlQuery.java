package dev.pagination.sql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is paged: a table or a derived table, and the part of it that is wanted.
 *
 * @param select the visible result columns, as after SELECT
 * @param from the table or the derived table with its alias, as after FROM
 * @param where the filter, as after WHERE, with every OR in parentheses, because a seek is joined to it by AND; empty for
 *     all rows
 * @param values the part of the filter that can be read value by value, if there is one
 * @param keys the keys of the ordering; same size and order
 * @param identity the 0-based indexes of the keys that together identify a row of the table, for a deferred join; empty
 *     where FROM is not a plain table
 */
public record SqlQuery(
        SqlFragment select,
        SqlFragment from,
        SqlFragment where,
        Optional<SqlValues> values,
        List<SqlKey> keys,
        List<Integer> identity) {

    /** A query with no part that is to be read value by value. */
    public SqlQuery(
            SqlFragment select, SqlFragment from, SqlFragment where, List<SqlKey> keys, List<Integer> identity) {
        this(select, from, where, Optional.empty(), keys, identity);
    }

    /** Copies the lists. */
    public SqlQuery {
        Objects.requireNonNull(select, "select");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(values, "values");
        keys = List.copyOf(keys);
        identity = List.copyOf(identity);
    }

    /** Whether statements of this query differ from those of {@code other} in nothing but their bind values. */
    boolean isWrittenLike(SqlQuery other) {
        return where.text().equals(other.where.text())
                && from.text().equals(other.from.text())
                && select.text().equals(other.select.text())
                && values.map(SqlValues::shape).equals(other.values.map(SqlValues::shape))
                && keys.equals(other.keys)
                && identity.equals(other.identity);
    }

    /** A query that {@link #isWrittenLike} this one and holds no bind values, so that it may be kept. */
    SqlQuery withoutValues() {
        return new SqlQuery(
                select.withoutBinds(),
                from.withoutBinds(),
                where.withoutBinds(),
                values.map(SqlValues::withoutValues),
                keys,
                identity);
    }

    /**
     * The same rows, of which only the keys are selected: {@code pgn_one}, a constant, then {@code pgn_k0} and so on, so
     * that an index on the keys is all that is read.
     */
    public SqlQuery keysOnly() {
        List<SqlKey> bare = keys.stream()
                .map(key -> new SqlKey(key.expression(), key.capture(), key.placeholder(), Optional.empty()))
                .toList();
        return new SqlQuery(SqlFragment.of("1 AS pgn_one"), from, where, values, bare, List.of());
    }
}
