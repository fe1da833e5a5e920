package dev.pagination.sql;

import dev.pagination.EdgeCheck;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.plan.Orderings;
import dev.pagination.plan.PagePlan;
import dev.pagination.plan.PagePlanner;
import dev.pagination.sql.SqlFragment.KeyValue;
import dev.pagination.token.Cursor;
import dev.pagination.token.Cursor.Anchor;
import dev.pagination.token.Keyset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Queries and plans for golden SQL: pages of 2 rows of a table {@code t}. */
final class SqlSamples {

    static final Ordering UNIFORM =
            Orderings.of(SortKey.asc("v1").notNull(), SortKey.asc("id").notNull());
    static final Ordering MIXED =
            Orderings.of(SortKey.desc("v1").notNull(), SortKey.asc("id").notNull());
    static final Ordering NULLS_LAST =
            Orderings.of(SortKey.asc("n1").nullsLast(), SortKey.asc("id").notNull());
    static final Ordering NULLS_FIRST =
            Orderings.of(SortKey.asc("n1").nullsFirst(), SortKey.asc("id").notNull());
    static final Ordering LATER_NULL = Orderings.of(
            SortKey.asc("v1").notNull(),
            SortKey.desc("n2").nullsLast(),
            SortKey.asc("id").notNull());

    private SqlSamples() {}

    /** All columns and no filter; the last key is a visible column. */
    static SqlQuery query(Ordering ordering) {
        return query(ordering, SqlFragment.empty());
    }

    static SqlQuery query(Ordering ordering, SqlFragment where) {
        List<SqlKey> keys = new ArrayList<>();
        for (SortKey key : ordering.keys()) {
            Optional<String> column = key.name().equals("id") ? Optional.of("id") : Optional.empty();
            keys.add(new SqlKey(key.name(), key.name(), "?", column));
        }
        return new SqlQuery(SqlFragment.of("id, name"), SqlFragment.of("t"), where, keys, List.of(ordering.size() - 1));
    }

    static PagePlanner planner(SqlDialect dialect, Ordering ordering) {
        return new PagePlanner(ordering, dialect);
    }

    static PagePlan after(PagePlanner planner, Object... values) {
        return planner.after(cursor(Anchor.ROW, values), 2, EdgeCheck.ASSUMED);
    }

    static PagePlan before(PagePlanner planner, Object... values) {
        return planner.before(cursor(Anchor.ROW, values), 2, EdgeCheck.ASSUMED);
    }

    static PagePlan probing(PagePlanner planner, Object... values) {
        return planner.after(cursor(Anchor.ROW, values), 2, EdgeCheck.EXACT);
    }

    static Cursor cursor(Anchor anchor, Object... values) {
        return new Cursor(Keyset.of(values), anchor, 2, OptionalLong.empty(), Total.unknown());
    }

    static KeyValue key(int index, Object value) {
        return new KeyValue(index, value);
    }
}
