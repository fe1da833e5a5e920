package dev.pagination.sql;

import dev.pagination.plan.Comparison;
import dev.pagination.plan.PredicateRenderer;
import dev.pagination.plan.SeekPredicate;
import dev.pagination.sql.SqlFragment.KeyValue;
import java.util.List;

/** Writes a seek predicate as SQL:2016 into a writer. */
final class SqlPredicateRenderer implements PredicateRenderer<SqlWriter> {

    private final SqlWriter sql;
    private final List<SqlKey> keys;

    SqlPredicateRenderer(SqlWriter sql, List<SqlKey> keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Override
    public SqlWriter allOf(List<SeekPredicate> parts) {
        return parts.isEmpty() ? sql.add("1 = 1") : joined(parts, " AND ");
    }

    @Override
    public SqlWriter anyOf(List<SeekPredicate> parts) {
        if (parts.isEmpty()) {
            return sql.add("1 = 0");
        }
        sql.add("(");
        return joined(parts, " OR ").add(")");
    }

    @Override
    public SqlWriter compare(int key, Comparison comparison, Object value) {
        SqlKey sqlKey = keys.get(key);
        sql.add(sqlKey.expression()).add(" ").add(comparison.symbol()).add(" ");
        return sql.bind(sqlKey.placeholder(), new KeyValue(key, value));
    }

    @Override
    public SqlWriter compareRow(int firstKey, Comparison comparison, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            sql.add(i == 0 ? "(" : ", ").add(keys.get(firstKey + i).expression());
        }
        sql.add(") ").add(comparison.symbol()).add(" ");
        for (int i = 0; i < values.size(); i++) {
            sql.add(i == 0 ? "(" : ", ");
            sql.bind(keys.get(firstKey + i).placeholder(), new KeyValue(firstKey + i, values.get(i)));
        }
        return sql.add(")");
    }

    @Override
    public SqlWriter isNull(int key) {
        return sql.add(keys.get(key).expression()).add(" IS NULL");
    }

    @Override
    public SqlWriter isNotNull(int key) {
        return sql.add(keys.get(key).expression()).add(" IS NOT NULL");
    }

    private SqlWriter joined(List<SeekPredicate> parts, String operator) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                sql.add(operator);
            }
            parts.get(i).render(this);
        }
        return sql;
    }
}
