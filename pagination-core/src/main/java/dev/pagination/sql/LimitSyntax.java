package dev.pagination.sql;

/** How a database is told how many rows to return. */
enum LimitSyntax {
    /** {@code LIMIT n OFFSET m}. */
    LIMIT_OFFSET {
        @Override
        void rows(SqlWriter sql, SqlFragment limit, long offset) {
            sql.add(" LIMIT ").add(limit);
            if (offset > 0) {
                sql.add(" OFFSET ").bind("?", offset);
            }
        }
    },
    /** {@code OFFSET m ROWS FETCH NEXT n ROWS ONLY}, as in SQL:2008, 7.17. */
    OFFSET_FETCH {
        @Override
        void rows(SqlWriter sql, SqlFragment limit, long offset) {
            if (offset > 0) {
                sql.add(" OFFSET ").bind("?", offset).add(" ROWS");
            }
            sql.add(" FETCH NEXT ").add(limit).add(" ROWS ONLY");
        }
    };

    /**
     * Limits what has been written.
     *
     * @param limit a number or a placeholder
     * @param offset how many rows to skip, bound; nothing is written for 0
     */
    abstract void rows(SqlWriter sql, SqlFragment limit, long offset);

    /** The limit as a literal, for numbers that hardly vary: a planner plans best for a number it sees. */
    final void literal(SqlWriter sql, int limit, long offset) {
        rows(sql, SqlFragment.of(Integer.toString(limit)), offset);
    }

    /** The limit as a bind value, for numbers that vary. */
    final void bound(SqlWriter sql, long limit) {
        rows(sql, SqlFragment.of("?", limit), 0);
    }
}
