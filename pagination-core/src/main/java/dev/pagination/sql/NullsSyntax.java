package dev.pagination.sql;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.SortKey;
import dev.pagination.plan.NullDefault;

/** How ORDER BY is told where to put NULL. */
public enum NullsSyntax {
    /** {@code x NULLS FIRST}, where the database would put it elsewhere. */
    CLAUSE {
        @Override
        void placed(SqlWriter sql, String expression, SortKey key) {
            clause(sql, expression, key);
        }
    },
    /**
     * {@code x NULLS FIRST} for every key that may be NULL: a session can change the database's default, and no index
     * depends on it (DuckDB's {@code default_null_order}).
     */
    ALWAYS {
        @Override
        void placed(SqlWriter sql, String expression, SortKey key) {
            clause(sql, expression, key);
        }
    },
    /** {@code CASE WHEN x IS NULL THEN 0 ELSE 1 END, x}: no index has this order, so a plan avoids it. */
    CASE {
        @Override
        void placed(SqlWriter sql, String expression, SortKey key) {
            int whenNull = key.nulls() == NullPlacement.FIRST ? 0 : 1;
            sql.add("CASE WHEN ").add(expression).add(" IS NULL THEN ").add(whenNull);
            sql.add(" ELSE ").add(1L - whenNull).add(" END, ").add(expression);
            direction(sql, key);
        }
    };

    /** Whether ORDER BY knows {@code NULLS FIRST} and {@code NULLS LAST}. */
    public boolean isClause() {
        return this != CASE;
    }

    /** Writes a term of ORDER BY that says where NULL stands. */
    abstract void placed(SqlWriter sql, String expression, SortKey key);

    /**
     * Writes a term of ORDER BY.
     *
     * @param nullDefault where the database has NULL if it is not told
     */
    final void term(SqlWriter sql, String expression, SortKey key, NullDefault nullDefault) {
        boolean never = key.nulls() == NullPlacement.NONE;
        if (never || (this != ALWAYS && key.nulls() == nullDefault.placement(key.direction()))) {
            direction(sql.add(expression), key);
        } else {
            placed(sql, expression, key);
        }
    }

    private static void clause(SqlWriter sql, String expression, SortKey key) {
        direction(sql.add(expression), key);
        sql.add(key.nulls() == NullPlacement.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    private static void direction(SqlWriter sql, SortKey key) {
        sql.add(key.direction() == Direction.DESC ? " DESC" : "");
    }
}
