package dev.pagination.jdbc;

import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class JdbcDerbyBudgetTest extends JdbcBudgetContract {

    private static final TestDatabase DATABASE = TestDatabases.derby();

    JdbcDerbyBudgetTest() {
        super(DATABASE, "(SELECT COUNT(*) FROM many a, many b WHERE a.id + b.id < thing.id) >= 0");
    }

    @BeforeAll
    void createManyRows() {
        Sql sql = new Sql(DATABASE.dataSource());
        sql.run("CREATE TABLE many (id bigint NOT NULL)", "INSERT INTO many VALUES 1");
        for (int rows = 1; rows < 128; rows *= 2) {
            sql.run("INSERT INTO many SELECT id + " + rows + " FROM many");
        }
    }

    /** Derby sorts so few rows rather than read them by the index, all of them for any page. */
    @Override
    String failingFirst() {
        return "Fetching a page";
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
