package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcMariaDbExpressionTest {

    private static final TestDatabase DATABASE = TestDatabases.mariadb();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** The driver says of every expression that it may be NULL. */
    @Test
    void takesTheDevelopersWordForAnExpressionThatIsNeverNull() {
        new Sql(DATABASE.dataSource())
                .run(
                        "CREATE TABLE person (id bigint PRIMARY KEY, name varchar(9) NOT NULL)",
                        "INSERT INTO person VALUES (1, 'b'), (2, 'A'), (3, 'a'), (4, 'C')");

        JdbcPager<Long> pager = JdbcPager.table(DATABASE.dataSource(), "person")
                .key("name_lower", "lower(name)")
                .orderBy(SortKey.asc("name_lower").notNull())
                .build(row -> row.getLong("id"));

        assertThat(pager.ordering().describe()).isEqualTo("name_lower ASC, id ASC");
        WalkContract.check(pager, List.of(2L, 3L, 1L, 4L));
    }
}
