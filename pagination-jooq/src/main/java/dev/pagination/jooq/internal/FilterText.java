package dev.pagination.jooq.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;

/**
 * Conditions as jOOQ writes them.
 *
 * @param sql of all of them
 * @param params their values that are bound, in order
 */
record FilterText(String sql, List<Param<?>> params) {

    private static final FilterText NONE = new FilterText("", List.of());

    FilterText {
        params = List.copyOf(params);
    }

    static FilterText of(List<Condition> conditions, DSLContext writer) {
        if (conditions.isEmpty()) {
            return NONE;
        }
        StringBuilder sql = new StringBuilder();
        List<Param<?>> params = new ArrayList<>();
        for (Condition condition : conditions) {
            sql.append(writer.render(condition)).append('\n');
            for (Param<?> param : writer.extractParams(condition).values()) {
                if (!param.isInline()) {
                    params.add(param);
                }
            }
        }
        return new FilterText(sql.toString(), params);
    }
}
