package dev.pagination.jooq;

import static dev.pagination.jooq.Shop.AMOUNT;
import static dev.pagination.jooq.Shop.ID;
import static dev.pagination.jooq.Shop.PURCHASE;
import static dev.pagination.jooq.Shop.STARS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.CursorToken;
import dev.pagination.EdgeCheck;
import dev.pagination.PageRequest;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.testkit.recording.RecordedStatement;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The exact statements that jOOQ writes for MySQL, run through MySQL's driver. */
class JooqMySqlSqlTest {

    private static final TestDatabase DATABASE = TestDatabases.mysql();
    private static final RecordingDataSource RECORDING = RecordingDataSource.of(DATABASE.dataSource());
    private static final DSLContext CONTEXT = DSL.using(RECORDING, SQLDialect.MYSQL);

    @BeforeAll
    static void createTables() {
        Shop.create(CONTEXT);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void writesWhatTheFileSays() throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        add(written, "uniform", AMOUNT.desc(), ID.desc());
        add(written, "mixed", AMOUNT.desc(), ID.asc());
        add(written, "nulls in place", STARS.asc().nullsFirst(), ID.asc());
        add(written, "nulls out of place", STARS.asc().nullsLast(), ID.asc());
        JooqPager<Long> uniform = pager(EdgeCheck.ASSUMED, AMOUNT.desc(), ID.desc());
        written.put(
                "total combined", run(() -> uniform.page(PageRequest.first(2).withCount(CountStrategy.combined()))));
        written.put("page bounded", run(() -> uniform.page(PageRequest.first(2).withCount(CountStrategy.bounded(5)))));
        written.put("numbered page", run(() -> uniform.page(PageRequest.ofPage(3, 2))));

        String text = written.entrySet().stream()
                .map(entry -> "-- " + entry.getKey() + "\n" + entry.getValue())
                .collect(Collectors.joining("\n\n"));
        assertThat(text).isEqualTo(golden());
    }

    private static void add(Map<String, String> written, String title, SortField<?>... order) {
        JooqPager<Long> pager = pager(EdgeCheck.ASSUMED, order);
        JooqPager<Long> looking = pager(EdgeCheck.EXACT, order);
        var page = pager.page(PageRequest.ofPage(1, 2));
        CursorToken token = looking.first(2).token(1);
        written.put(title + ", first page", run(() -> pager.first(2)));
        written.put(title + ", next page", run(() -> pager.next(page.nextToken().orElseThrow())));
        written.put(
                title + ", previous page",
                run(() -> pager.previous(page.previousToken().orElseThrow())));
        written.put(title + ", next page and what lies behind", run(() -> looking.next(token)));
    }

    private static JooqPager<Long> pager(EdgeCheck edges, SortField<?>... order) {
        return JooqPager.table(CONTEXT, PURCHASE)
                .uniqueKey(ID)
                .orderBy(order)
                .edges(edges)
                .build(row -> row.get(0, Long.class));
    }

    private static String run(Runnable page) {
        RECORDING.clear();
        page.run();
        return RECORDING.statements().stream().map(RecordedStatement::sql).collect(Collectors.joining(" ; "));
    }

    /** Statements stand under a comment that is their title, in lines that are broken anywhere. */
    private static String golden() throws IOException {
        try (InputStream file = JooqMySqlSqlTest.class.getResourceAsStream("golden/mysql.sql")) {
            String text =
                    new String(Objects.requireNonNull(file, "golden/mysql.sql").readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .skip(1) // what the statements rest on
                    .map(String::strip)
                    .map(statement -> statement.substring(0, statement.indexOf('\n') + 1)
                            + statement.substring(statement.indexOf('\n') + 1).replace("\n", " "))
                    .collect(Collectors.joining("\n\n"));
        }
    }
}
