package dev.pagination.sql;

import dev.pagination.Direction;
import dev.pagination.SortKey;
import dev.pagination.plan.SeekBranch;
import dev.pagination.sql.SqlReading.Slice;
import java.util.List;
import java.util.function.IntFunction;

/** Writes the parts that the statements of one query have in common. */
record SqlParts(SqlDialect dialect, SqlQuery query) {

    private static final String KEY = "pgn_k";
    private static final String ORDER = "pgn_o";

    /** FROM, WHERE and ORDER BY of one branch. */
    void rows(SqlWriter sql, Slice slice, SeekBranch branch) {
        sql.add(" FROM ").add(query.from());
        boolean seeks = branch.seeks();
        if (!slice.where().isEmpty()) {
            sql.add(" WHERE ").add(slice.where()).add(seeks ? " AND " : "");
        } else if (seeks) {
            sql.add(" WHERE ");
        }
        if (seeks) {
            branch.predicate().render(new SqlPredicateRenderer(sql, query.keys()));
        }
        sql.add(" ORDER BY ");
        if (!slice.constant().isEmpty()) {
            boolean descending = branch.order().get(0).direction() == Direction.DESC;
            sql.add(slice.constant()).add(descending ? " DESC, " : ", ");
        }
        orderBy(sql, branch.order(), this::expression);
    }

    /** The visible columns, and each key that none of them holds. */
    void columns(SqlWriter sql) {
        sql.add(query.select());
        for (int i = 0; i < query.keys().size(); i++) {
            SqlKey key = query.keys().get(i);
            if (key.column().isEmpty()) {
                sql.add(", ").add(key.capture()).add(" AS ").add(KEY).add(i);
            }
        }
    }

    /** The keys themselves, where what is captured of them has another order. */
    void orderColumns(SqlWriter sql) {
        for (int i = 0; i < query.keys().size(); i++) {
            SqlKey key = query.keys().get(i);
            if (!key.capture().equals(key.expression())) {
                sql.add(", ").add(key.expression()).add(" AS ").add(ORDER).add(i);
            }
        }
    }

    String expression(int key) {
        return query.keys().get(key).expression();
    }

    /** The result column of {@link #columns} or {@link #orderColumns} that has the order of a key. */
    String orderColumn(int index) {
        SqlKey key = query.keys().get(index);
        if (!key.capture().equals(key.expression())) {
            return ORDER + index;
        }
        return key.column().orElse(KEY + index);
    }

    void orderBy(SqlWriter sql, List<SortKey> keys, IntFunction<String> name) {
        if (sql.isTextKnown()) {
            return; // there are no values in it
        }
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i == 0 ? "" : ", ");
            dialect.nullsSyntax().term(sql, name.apply(i), keys.get(i), dialect.nullDefault());
        }
    }
}
