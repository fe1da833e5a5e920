package dev.pagination.sql;

import dev.pagination.sql.SqlValues.Equality;
import java.util.List;
import java.util.stream.Stream;

/**
 * The slices of a query's rows, each read on its own.
 *
 * @param source what the slices are joined to, as after FROM; empty if nothing
 * @param slices at least one; together they are the query's rows
 * @param overlap whether a row may be in several
 */
record SqlReading(SqlFragment source, List<Slice> slices, Overlap overlap) {

    /**
     * Some of a query's rows.
     *
     * @param where as {@link SqlQuery#where()}
     * @param constant an expression that is the same for all of them, with which an index may begin; empty if none is known
     */
    record Slice(SqlFragment where, String constant) {}

    /** Whether a row may be in several slices. */
    enum Overlap {
        NEVER,
        POSSIBLE
    }

    SqlReading {
        slices = List.copyOf(slices);
    }

    /** All rows at once. */
    static SqlReading together(SqlFragment where) {
        return new SqlReading(SqlFragment.empty(), List.of(new Slice(where, "")), Overlap.NEVER);
    }

    /** The rows of each value apart. */
    static SqlReading apart(SqlValues values, ValueForm form) {
        boolean several = values.values().size() > 1;
        Overlap overlap = several && values.equality() == Equality.BY_COLLATION ? Overlap.POSSIBLE : Overlap.NEVER;
        if (several && form == ValueForm.LATERAL) {
            Slice slice = slice(values, SqlFragment.of(values.column() + " = pgn_v.pgn_value"), "");
            return new SqlReading(list(values.values()), List.of(slice), overlap);
        }
        Stream<Slice> slices = values.values().stream()
                .map(value -> slice(values, SqlFragment.of(values.column() + " = ?", value), values.column()));
        return new SqlReading(SqlFragment.empty(), slices.toList(), overlap);
    }

    /** Whether the slices are read for each row of {@link #source}. */
    boolean isLateral() {
        return !source.isEmpty();
    }

    private static Slice slice(SqlValues values, SqlFragment condition, String constant) {
        SqlWriter where = new SqlWriter().add(values.others());
        where.add(values.others().isEmpty() ? "" : " AND ").add(condition);
        return new Slice(where.toFragment(), constant);
    }

    private static SqlFragment list(List<Object> values) {
        SqlWriter list = new SqlWriter().add("(VALUES ");
        for (int i = 0; i < values.size(); i++) {
            list.add(i == 0 ? "(" : ", (").bind("?", values.get(i)).add(")");
        }
        return list.add(") pgn_v (pgn_value) CROSS JOIN LATERAL ").toFragment();
    }
}
