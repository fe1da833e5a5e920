package dev.pagination.jdbc;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JdbcPostgresAdviceTest extends JdbcAdviceContract {

    JdbcPostgresAdviceTest() {
        super(TestDatabases.postgres());
    }

    @Override
    Map<String, UnaryOperator<JdbcPager<Long>>> pagers() {
        return Map.of(
                "one way", all -> all.orderBy(SortKey.desc("a")),
                "mixed", all -> all.orderBy(SortKey.desc("a"), SortKey.asc("id")),
                "nulls on the other side", all -> all.orderBy(SortKey.asc("x").nullsFirst()),
                "filtered", all -> all.where("owner = ?", 3).orderBy(SortKey.desc("a")));
    }

    @Test
    void indexesAnExpression() {
        check(
                table().key("name_lower", "lower(name)"),
                table().key("name_lower", "lower(name)"),
                all -> all.orderBy(SortKey.asc("name_lower").notNull()));
    }

    /** The server writes each of these back with other parentheses, some of which are not parentheses. */
    @Test
    void indexesExpressionsWithParentheses() {
        for (String expression : List.of("(id + 1) * (id + 2)", "((a))", "lower(name) || '('")) {
            check(
                    table().key("computed", expression),
                    table().key("computed", expression),
                    all -> all.orderBy(SortKey.asc("computed").notNull()));
        }
    }

    @Override
    String dropIndex(String name) {
        return "DROP INDEX " + name;
    }

    @Override
    String analyze() {
        return "ANALYZE ticket";
    }
}
