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
    },
    /**
     * {@code OFFSET m ROWS FETCH NEXT n ROWS ONLY} as a part of ORDER BY, where FETCH is nothing without OFFSET, and both
     * are nothing without ORDER BY: <a
     * href="https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql">SQL Server 2012 and
     * later</a>. It is also what allows ORDER BY in a derived table there.
     */
    ORDERED_OFFSET_FETCH {
        @Override
        void rows(SqlWriter sql, SqlFragment limit, long offset) {
            sql.add(offset > 0 ? " OFFSET " : " OFFSET 0 ROWS");
            if (offset > 0) {
                sql.bind("?", offset).add(" ROWS");
            }
            sql.add(" FETCH NEXT ").add(limit).add(" ROWS ONLY");
        }

        @Override
        void unordered(SqlWriter sql, long limit) {
            super.unordered(sql.add(" ORDER BY (SELECT NULL)"), limit);
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

    /** The same for rows in no order. */
    void unordered(SqlWriter sql, long limit) {
        bound(sql, limit);
    }
}
