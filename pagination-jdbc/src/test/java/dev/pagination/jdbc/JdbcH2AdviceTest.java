package dev.pagination.jdbc;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JdbcH2AdviceTest extends JdbcAdviceContract {

    JdbcH2AdviceTest() {
        super(TestDatabases.h2());
    }

    @Override
    Map<String, UnaryOperator<JdbcPager<Long>>> pagers() {
        return Map.of(
                "one way", all -> all.orderBy(SortKey.desc("a")),
                "mixed", all -> all.orderBy(SortKey.desc("a"), SortKey.asc("id")));
    }

    @Test
    void addsAColumnForAnExpression() {
        check(
                table().key("name_lower", "lower(name)"),
                table(),
                all -> all.orderBy(SortKey.asc("name_lower").nullsFirst()));
    }

    @Override
    String dropIndex(String name) {
        return "DROP INDEX " + name;
    }

    @Override
    String analyze() {
        return "ANALYZE TABLE ticket";
    }
}
