package dev.pagination.sql;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;

/** How ORDER BY is told to put NULL where the database would not. */
enum NullsSyntax {
    /** {@code x NULLS FIRST}. */
    CLAUSE {
        @Override
        void term(SqlWriter sql, String expression, SortKey key) {
            direction(sql.add(expression), key);
            sql.add(key.nulls() == NullPlacement.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    },
    /** {@code CASE WHEN x IS NULL THEN 0 ELSE 1 END, x}: no index has this order, so a plan avoids it. */
    CASE {
        @Override
        void term(SqlWriter sql, String expression, SortKey key) {
            int whenNull = key.nulls() == NullPlacement.FIRST ? 0 : 1;
            sql.add("CASE WHEN ").add(expression).add(" IS NULL THEN ").add(whenNull);
            sql.add(" ELSE ").add(1L - whenNull).add(" END, ").add(expression);
            direction(sql, key);
        }
    };

    /** Writes a term of ORDER BY for a key whose NULLs are not where the database has them. */
    abstract void term(SqlWriter sql, String expression, SortKey key);

    static void direction(SqlWriter sql, SortKey key) {
        sql.add(key.direction() == Direction.DESC ? " DESC" : "");
    }
}
