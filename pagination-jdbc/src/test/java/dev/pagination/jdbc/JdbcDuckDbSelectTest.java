package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcDuckDbSelectTest extends JdbcSelectContract {

    private static final TestDatabase DATABASE = TestDatabases.duckdb();

    JdbcDuckDbSelectTest() {
        super(DATABASE);
    }

    /** DuckDB gives the second of two columns of one name another, so that nothing is left to refuse. */
    @Override
    @Test
    void refusesTwoResultColumnsOfOneName() {
        JdbcPager<Integer> renamed = JdbcPager.select(
                        DATABASE.dataSource(), "SELECT o.id AS \"A\", c.id AS \"a\" FROM orders o, customer c")
                .uniqueKey("A", "a_1")
                .build(row -> 1);

        assertThat(renamed.ordering().describe()).isEqualTo("A ASC, a_1 ASC");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
