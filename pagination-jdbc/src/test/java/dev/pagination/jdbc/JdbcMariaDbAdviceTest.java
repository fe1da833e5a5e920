package dev.pagination.jdbc;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabases;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JdbcMariaDbAdviceTest extends JdbcAdviceContract {

    JdbcMariaDbAdviceTest() {
        super(TestDatabases.mariadb());
    }

    @Override
    Map<String, UnaryOperator<JdbcPager<Long>>> pagers() {
        return Map.of(
                "one way", all -> all.orderBy(SortKey.desc("a")),
                "mixed", all -> all.orderBy(SortKey.desc("a"), SortKey.asc("id")),
                "nulls on the other side", all -> all.orderBy(SortKey.asc("x").nullsLast()),
                "filtered", all -> all.where("owner = ?", 3).orderBy(SortKey.desc("a")));
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
        return "DROP INDEX " + name + " ON ticket";
    }

    @Override
    String analyze() {
        return "ANALYZE TABLE ticket";
    }
}
