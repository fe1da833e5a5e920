package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.SortKey;
import dev.pagination.jdbc.IndexAdvice.NotServed;
import dev.pagination.jdbc.IndexAdvice.Served;
import dev.pagination.jdbc.IndexAdvice.ServedInPart;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What an advice says on databases whose indexes the driver tells; their seek tests show that such indexes serve. */
class JdbcStandardIndexTest {

    private static final String TABLE =
            "CREATE TABLE ticket (id integer NOT NULL PRIMARY KEY, a integer NOT NULL, s integer NOT NULL)";

    @Test
    void wantsAnIndexForEachWayOnDerby() {
        try (TestDatabase database = TestDatabases.derby()) {
            Sql sql = new Sql(database.dataSource());
            sql.run(TABLE);
            IndexAdvice nothing = by(database, SortKey.desc("a"), SortKey.asc("id"));

            assertThat(nothing).isInstanceOf(NotServed.class);
            assertThat(nothing.ddl())
                    .containsExactly(
                            "CREATE INDEX ticket_a_desc_id ON ticket (\"A\" DESC, \"ID\")",
                            "CREATE INDEX ticket_a_id_desc ON ticket (\"A\", \"ID\" DESC)");

            sql.run(nothing.ddl().get(0));
            assertThat(by(database, SortKey.desc("a"), SortKey.asc("id")))
                    .isInstanceOf(ServedInPart.class)
                    .extracting(IndexAdvice::ddl)
                    .isEqualTo(nothing.ddl().subList(1, 2));
            sql.run(nothing.ddl().get(1));
            assertThat(by(database, SortKey.desc("a"), SortKey.asc("id"))).isInstanceOf(Served.class);
        }
    }

    @Test
    void wantsOneIndexForBothWaysOnHsqldb() {
        try (TestDatabase database = TestDatabases.hsqldb()) {
            Sql sql = new Sql(database.dataSource());
            sql.run(TABLE);
            IndexAdvice nothing = by(database, SortKey.desc("a"), SortKey.desc("id"));

            assertThat(nothing).isInstanceOf(NotServed.class);
            assertThat(nothing.ddl()).containsExactly("CREATE INDEX ticket_a_id ON ticket (\"A\", \"ID\")");
            sql.run(nothing.ddl().get(0));
            assertThat(by(database, SortKey.desc("a"), SortKey.desc("id"))).isInstanceOf(Served.class);
            assertThat(by(database, SortKey.desc("a"), SortKey.asc("id"))).isInstanceOf(ServedInPart.class);
            assertThat(by(database, SortKey.desc("s"), SortKey.asc("id")))
                    .as("no index of HSQLDB has two directions")
                    .extracting(IndexAdvice::ddl)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        }
    }

    @Test
    void wantsNoneOnDuckDb() {
        try (TestDatabase database = TestDatabases.duckdb()) {
            new Sql(database.dataSource())
                    .run(TABLE, "CREATE INDEX there ON ticket (a, id)", "CREATE INDEX computed ON ticket ((a + 1))");
            IndexAdvice advice = by(database, SortKey.asc("a"), SortKey.asc("id"));

            assertThat(advice).isInstanceOf(NotServed.class);
            assertThat(advice.ddl()).isEmpty();
            assertThat(advice.explanation()).startsWith("DuckDB reads no table in the order of an index");
        }
    }

    private static IndexAdvice by(TestDatabase database, SortKey... keys) {
        return JdbcPager.table(database.dataSource(), "ticket")
                .orderBy(keys)
                .build(row -> 1)
                .advice();
    }
}
