package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CursorToken;
import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.plan.SeekForm;
import dev.pagination.sql.SqlDialect;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Walks a small table of nasty values one row per page, forward and backward, in every direction and place of NULL, and
 * compares with the unpaged query. Each value is there twice, so that every step depends on the key and the tie-breaker.
 */
record KeyValueWalk(Sql sql, SqlDialect dialect) {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final AtomicInteger TABLES = new AtomicInteger();

    /**
     * Checks one type.
     *
     * @param type of the column, as in CREATE TABLE
     * @param expression what is ordered by: {@code v}, the column, or something made of it
     * @param values SQL literals; NULL is added
     */
    void check(String type, String expression, List<String> values) {
        List<String> nullable = new ArrayList<>(values);
        nullable.add("NULL");
        String table = fill(type, nullable);
        for (Direction direction : Direction.values()) {
            for (NullPlacement nulls : List.of(NullPlacement.FIRST, NullPlacement.LAST)) {
                SortKey key = new SortKey(expression.equals("v") ? "v" : "the_key", direction, nulls);
                String order = " ORDER BY " + expression + " " + direction + " NULLS " + nulls + ", id " + direction;
                List<Long> unpaged = sql.numbers("SELECT id FROM " + table + order);
                check(pager(table, expression, key, Optional.empty()), unpaged, type + order);
            }
        }
        checkNeverNull(fill(type + " NOT NULL", values), type, expression);
    }

    /** Without NULL the key has another form: a row value or a leading bound. */
    private void checkNeverNull(String table, String type, String expression) {
        for (Direction direction : Direction.values()) {
            SortKey key = new SortKey(expression.equals("v") ? "v" : "the_key", direction, NullPlacement.NONE);
            String order = " ORDER BY " + expression + " " + direction + ", id " + direction;
            List<Long> unpaged = sql.numbers("SELECT id FROM " + table + order);
            check(pager(table, expression, key, Optional.empty()), unpaged, type + order);
            check(pager(table, expression, key, Optional.of(SeekForm.UNION)), unpaged, type + " as union" + order);
        }
    }

    private String fill(String type, List<String> values) {
        String table = "nasty_" + TABLES.incrementAndGet();
        sql.run("CREATE TABLE " + table + " (id bigint PRIMARY KEY, v " + type + ")");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            // The ids run against the order of the values.
            rows.add("(" + (200 - i) + ", " + values.get(i) + ")");
            rows.add("(" + (100 - i) + ", " + values.get(i) + ")");
        }
        sql.run("INSERT INTO " + table + " (id, v) VALUES " + String.join(", ", rows));
        return table;
    }

    private JdbcPager<Long> pager(String table, String expression, SortKey key, Optional<SeekForm> form) {
        JdbcPagerBuilder builder = JdbcPager.table(sql.dataSource(), table).tokens(TOKENS);
        if (!expression.equals("v")) {
            builder.key("the_key", expression);
        }
        form.ifPresent(wanted -> builder.dialect(dialect.withForm(wanted)));
        return builder.orderBy(key).build(row -> row.getLong("id"));
    }

    private static void check(JdbcPager<Long> pager, List<Long> unpaged, String what) {
        List<Long> reversed = new ArrayList<>(unpaged);
        Collections.reverse(reversed);

        assertThat(forward(pager, unpaged.size()))
                .as("%s, walked forward", what)
                .isEqualTo(unpaged);
        assertThat(backward(pager, unpaged.size()))
                .as("%s, walked backward", what)
                .isEqualTo(reversed);
    }

    private static List<Long> forward(JdbcPager<Long> pager, int rows) {
        List<Long> walked = new ArrayList<>();
        PageResponse<Long> page = pager.first(1);
        walked.addAll(page.content());
        while (page.nextToken().isPresent() && walked.size() <= rows) {
            page = pager.next(sentByClient(page.nextToken().get()));
            walked.addAll(page.content());
        }
        return walked;
    }

    private static List<Long> backward(JdbcPager<Long> pager, int rows) {
        List<Long> walked = new ArrayList<>();
        PageResponse<Long> page = pager.page(PageRequest.last(1));
        walked.addAll(page.content());
        while (page.previousToken().isPresent() && walked.size() <= rows) {
            page = pager.previous(sentByClient(page.previousToken().get()));
            walked.addAll(page.content());
        }
        return walked;
    }

    /** A token made anew from its text. */
    private static CursorToken sentByClient(CursorToken token) {
        return CursorToken.of(token.value());
    }
}
