package dev.pagination.jdbc;

import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * A page costs the same at every depth: the second page, one among the NULLs and one at 90 % of 20,000 rows, read forward
 * and backward, look behind included. A subclass names the database, the orders it seeks in with the indexes they need,
 * and how it tells what a statement costs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcSeekContract {

    static final int SIZE = 20;
    private static final int ROWS = 20_000;

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private JdbcPager<Long> pager;

    JdbcSeekContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
    }

    /** The indexes, each as a list of columns. */
    abstract Stream<String> indexes();

    abstract Stream<List<SortKey>> orders();

    /** Fails if a statement of a page of {@value #SIZE} rows costs more than such a page should. */
    abstract void check(Connection connection, RecordedStatement statement) throws SQLException;

    /** Five rows share a value of {@code a}, 5,000 one of {@code s}; three of ten are NULL in {@code x}. */
    @BeforeAll
    void createTable() throws SQLException {
        Sql sql = new Sql(database.dataSource());
        sql.run("CREATE TABLE seek (id integer NOT NULL PRIMARY KEY, a integer NOT NULL, s integer NOT NULL, x integer,"
                + " note varchar(60))");
        indexes()
                .forEach(columns ->
                        sql.run("CREATE INDEX seek_" + columns.replaceAll("\\W+", "_") + " ON seek (" + columns + ")"));
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO seek VALUES (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setInt(1, i + 1);
                    insert.setInt(2, i * 7_919 % ROWS / 5);
                    insert.setInt(3, i % 4);
                    insert.setObject(4, i % 10 < 3 ? null : i * 13 % 7_001, Types.INTEGER);
                    insert.setString(5, "a note that makes the row wider than the index, number " + i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        pager = JdbcPager.table(recording, "seek").build(row -> row.getLong("id"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> readsAboutAsManyRowsAsThePageHas() {
        return orders().map(pager::orderBy)
                .map(ordered -> DynamicTest.dynamicTest(ordered.ordering().describe(), () -> checkPages(ordered)));
    }

    private void checkPages(JdbcPager<Long> ordered) throws SQLException {
        for (int number : List.of(0, 150, 450, ROWS / SIZE * 9 / 10)) {
            PageResponse<Long> start = ordered.page(PageRequest.ofPage(number, SIZE));
            recording.clear();

            ordered.next(start.nextToken().orElseThrow());
            if (number > 0) {
                ordered.previous(start.previousToken().orElseThrow());
            }

            try (Connection connection = database.dataSource().getConnection()) {
                for (RecordedStatement statement : recording.statements()) {
                    check(connection, statement);
                }
            }
        }
    }
}
