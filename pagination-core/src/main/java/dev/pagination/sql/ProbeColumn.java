package dev.pagination.sql;

import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the expression of the result column {@link SqlPageBuilder#BEHIND}. It is a scalar subquery, not EXISTS: PostgreSQL
 * drops ORDER BY and LIMIT inside EXISTS, and with them the index.
 *
 * @param dialect says how; not one that looks behind apart
 * @param looks each writes a SELECT that returns 1 if there is a row in its part of what lies behind, else nothing
 */
record ProbeColumn(SqlDialect dialect, List<Consumer<SqlWriter>> looks) {

    /** Copies the list. */
    ProbeColumn {
        looks = List.copyOf(looks);
    }

    void write(SqlWriter sql) {
        if (dialect.probeSyntax() == ProbeSyntax.BARE) {
            bare(sql);
        } else {
            choice(sql);
        }
    }

    private void choice(SqlWriter sql) {
        for (int i = 0; i < looks.size(); i++) {
            sql.add(dialect.functionSyntax().beforeChoice(i)).add("(");
            looks.get(i).accept(sql);
            sql.add("), ");
        }
        sql.add("0").add(dialect.functionSyntax().afterChoices(looks.size()));
    }

    private void bare(SqlWriter sql) {
        sql.add("(");
        if (looks.size() == 1) {
            looks.get(0).accept(sql);
        } else {
            for (int i = 0; i < looks.size(); i++) {
                sql.add(i == 0 ? "SELECT 1 FROM (" : " UNION ALL ").add("SELECT * FROM (");
                looks.get(i).accept(sql);
                sql.add(") pgn_b").add(i);
            }
            sql.add(") pgn_probe");
            dialect.limitSyntax().literal(sql, 1, 0);
        }
        sql.add(")");
    }
}
