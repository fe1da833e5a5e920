package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;

import dev.pagination.EdgeCheck;
import dev.pagination.PageRequest;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** DuckDB has no index to seek in; a page leaves out the row groups of 122,880 rows in which no value can fit. */
class JooqDuckDbPlanTest {

    private static final int ROWS = 600_000;
    private static final int SIZE = 20;
    private static final Field<Integer> ID = field(name("id"), INTEGER.notNull());
    private static final Field<Integer> MADE = field(name("made"), INTEGER.notNull());
    private static final Field<Integer> SHIPPED = field(name("shipped"), INTEGER);
    private static final Field<Integer> MIXED = field(name("mixed"), INTEGER.notNull());
    private static final Pattern READ = Pattern.compile("\"row_groups_scanned\": (\\d+)");
    private static final TestDatabase DATABASE = TestDatabases.duckdb();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static JooqPager<Integer> pager;

    /** Five rows share a value of {@code made}; {@code shipped} is NULL in the last tenth, {@code mixed} is all over. */
    @BeforeAll
    static void createTable() {
        DSLContext context = DSL.using(RECORDING, SQLDialect.DUCKDB);
        context.execute("CREATE TABLE event (id integer PRIMARY KEY, made integer NOT NULL, shipped integer,"
                + " mixed integer NOT NULL)");
        context.execute("INSERT INTO event SELECT i, i // 5, CASE WHEN i < 540000 THEN i // 5 END, i * 7919 % 60013"
                + " FROM range(" + ROWS + ") g(i)");
        context.execute("CHECKPOINT");
        pager = JooqPager.table(context, table(name("event")))
                .uniqueKey(ID)
                .edges(EdgeCheck.ASSUMED)
                .build(row -> row.get(0, Integer.class));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @TestFactory
    Stream<DynamicTest> readsFewRowGroupsWhereRowsLieInTheOrder() {
        return Stream.of(
                        pager,
                        pager.orderBy(MADE.desc()),
                        pager.orderBy(MADE.desc(), ID.asc()),
                        pager.orderBy(SHIPPED.asc().nullsLast()),
                        pager.orderBy(SHIPPED.desc().nullsFirst()))
                .map(ordered -> DynamicTest.dynamicTest(
                        ordered.ordering().describe(),
                        () -> assertThat(groupsReadDeep(ordered)).allMatch(groups -> groups <= 2)));
    }

    @Test
    void readsAllRowGroupsWhereTheyDoNot() throws SQLException {
        assertThat(groupsReadDeep(pager.orderBy(MIXED.asc()))).contains(5);
    }

    /** The row groups that each scan of the statements after and before a row at 99 % of the depth reads. */
    private static List<Integer> groupsReadDeep(JooqPager<Integer> ordered) throws SQLException {
        var deep = ordered.page(PageRequest.ofPage(ROWS / SIZE * 99 / 100, SIZE));
        RECORDING.clear();
        assertThat(ordered.next(deep.token(0)).content()).isNotEmpty();
        assertThat(ordered.previous(deep.token(0)).content()).isNotEmpty();
        List<Integer> groups = new ArrayList<>();
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            for (RecordedStatement statement : RECORDING.statements()) {
                Matcher read = READ.matcher(plan(connection, statement));
                while (read.find()) {
                    groups.add(Integer.parseInt(read.group(1)));
                }
            }
        }
        assertThat(groups).isNotEmpty();
        return groups;
    }

    private static String plan(Connection connection, RecordedStatement recorded) throws SQLException {
        String explain = "EXPLAIN (ANALYZE, FORMAT JSON) " + recorded.sql();
        try (PreparedStatement statement = connection.prepareStatement(explain)) {
            recorded.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(2);
            }
        }
    }
}
