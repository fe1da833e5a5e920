package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.sql.SqlDialect;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JdbcMariaDbValuesTest extends JdbcValuesContract {

    private static final int SIZE = 20;
    private static final int MOST_BEHIND = 8;
    private static final List<Integer> SPREAD = IntStream.range(0, 20).boxed().toList();
    private static final List<Integer> OLD = IntStream.range(300, 304).boxed().toList();

    JdbcMariaDbValuesTest() {
        super(TestDatabases.mariadb(), SqlDialect.MARIADB);
    }

    @Override
    String caseInsensitive() {
        return "varchar(20)";
    }

    @Override
    String apartMark() {
        return "UNION";
    }

    @Test
    void findsAnIndexBehindColumnsComparedWithSingleValues() {
        createStays();
        JdbcPager<Long> stays = builder("stay").orderBy(SortKey.desc("at")).build(row -> row.getLong("id"));

        assertThat(statement(stays.whereIn("guest", List.of(1, 2)).where("hotel = ?", 3)))
                .contains(apartMark());
        assertThat(statement(stays.where("hotel > ?", 3).whereIn("guest", List.of(1, 2))))
                .doesNotContain(apartMark());
        assertThat(statement(stays.orderBy(SortKey.desc("at"), SortKey.asc("id"))
                        .where("hotel = ?", 3)
                        .whereIn("guest", List.of(1, 2))))
                .as("MariaDB sorts all rows of a value if the index has one key in the other direction")
                .doesNotContain(apartMark());
    }

    /** Rows of 200 accounts everywhere, and of 4 more among the oldest 5 % only: read together, they cost the table. */
    @Test
    void readsAPagePerValueWhereverItsRowsLie() throws SQLException {
        sql().run(
                        "CREATE TABLE txn (id int PRIMARY KEY, account int NOT NULL, at datetime NOT NULL,"
                                + " note varchar(60) NOT NULL, KEY (at, id), KEY (account, at))",
                        "INSERT INTO txn SELECT seq, CASE WHEN seq <= 2000 AND seq % 2 = 0 THEN 300 + seq DIV 2 % 4"
                                + " ELSE seq % 200 END, timestamp'2024-01-01 00:00:00' + INTERVAL seq DIV 3 SECOND,"
                                + " repeat('x', 50) FROM seq_1_to_40000",
                        "ANALYZE TABLE txn");
        JdbcPager<Long> txns = builder("txn").build(row -> row.getLong("id"));

        for (List<Integer> accounts : List.of(SPREAD, OLD)) {
            for (SortKey key : List.of(SortKey.desc("at"), SortKey.asc("at"))) {
                JdbcPager<Long> pager = txns.orderBy(key).whereIn("account", accounts);
                CursorToken deep = pager.page(PageRequest.ofPage(25, SIZE)).token(0);
                recording().clear();
                pager.first(SIZE);
                pager.page(PageRequest.after(deep).withSize(SIZE));
                pager.page(PageRequest.before(deep).withSize(SIZE));

                assertRowsRead(accounts.size());
            }
        }
    }

    /**
     * A page of each value is read four times: its index condition is checked, then its row read, written to its branch's
     * temporary table and read from there, and the same with the union's. The page is sorted from there, which reads it
     * twice. A look behind reads a few entries of the index.
     */
    private void assertRowsRead(int values) throws SQLException {
        try (Connection connection = recording().target().getConnection()) {
            for (RecordedStatement statement : recording().statements()) {
                assertThat(JdbcMariaDbSeekTest.rowsRead(connection, statement))
                        .as("rows read by %s", statement)
                        .isLessThanOrEqualTo(values * (4 * (SIZE + 1) + MOST_BEHIND) + 2 * (SIZE + 1));
            }
        }
    }
}
