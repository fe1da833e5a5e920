package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException.Reason;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.testkit.TokenContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A token is good for the pager it came from and for no other; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcTokenContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());

    private final RecordingDataSource recording;
    private JdbcPager<Long> pager;

    JdbcTokenContract(TestDatabase database) {
        this.recording = RecordingDataSource.of(database.dataSource());
    }

    @BeforeAll
    void createTables() {
        new Sql(recording.target())
                .run(
                        "CREATE TABLE thing (id bigint NOT NULL PRIMARY KEY, owner int NOT NULL, note varchar(9000))",
                        "CREATE TABLE other_thing (id bigint NOT NULL PRIMARY KEY, owner int NOT NULL, note varchar(9000))",
                        "INSERT INTO thing VALUES (1, 1, 'a'), (2, 1, NULL), (3, 2, 'b'), (4, 2, 'c')",
                        "INSERT INTO other_thing SELECT * FROM thing");
        pager = pager("thing");
    }

    @Test
    void refusesWhatIsNotExactlyItsOwnToken() {
        TokenContract.of(pager, recording).check(token(pager));
        TokenContract.of(pager.scope("tenant"), recording).check(token(pager.scope("tenant")));
    }

    @Test
    void bindsTheTokenToTheExpressionOfAKey() {
        JdbcPager<Long> distance = byDistance("abs(owner - 2)");

        refuses(byDistance("abs(owner - 1)"), token(distance), Reason.OTHER_FILTER);
        accepts(byDistance("abs(owner - 2)"), token(distance));
    }

    private JdbcPager<Long> byDistance(String expression) {
        return JdbcPager.table(recording, "thing")
                .key("distance", expression)
                .orderBy(SortKey.asc("distance").notNull())
                .tokens(TOKENS)
                .build(row -> row.getLong(1));
    }

    @Test
    void bindsTheTokenToTheOrder() {
        refuses(pager, token(pager.orderBy(SortKey.desc("owner"))), Reason.OTHER_ORDERING);
        refuses(pager, token(pager.orderBy(SortKey.asc("id"))), Reason.OTHER_ORDERING);
        refuses(
                pager.orderBy(SortKey.asc("note").nullsFirst()),
                token(pager.orderBy(SortKey.asc("note").nullsLast())),
                Reason.OTHER_ORDERING);
        accepts(pager.orderBy(SortKey.asc("OWNER"), SortKey.asc("Id")), token(pager));
    }

    @Test
    void bindsTheTokenToTheFilterByTextAndByValue() {
        JdbcPager<Long> filtered = pager.where("id > ?", 0);

        refuses(pager, token(filtered), Reason.OTHER_FILTER);
        refuses(filtered, token(pager), Reason.OTHER_FILTER);
        refuses(filtered, token(pager.where("id > ?", 1)), Reason.OTHER_FILTER);
        refuses(filtered, token(pager.where("id >= ?", 0)), Reason.OTHER_FILTER);
        refuses(filtered, token(filtered.where("id > ?", 0)), Reason.OTHER_FILTER);
        refuses(
                pager.where("id IN (?)", List.of(1, 2, 3)),
                token(pager.where("id IN (?)", List.of(3, 2, 1))),
                Reason.OTHER_FILTER);
        accepts(pager.where("id > ?", 0L), token(filtered));
        accepts(pager.where("id > :id", Map.of("id", 0)), token(filtered));
    }

    @Test
    void bindsTheTokenToTheTableOrTheSelect() {
        JdbcPager<Long> select = select("SELECT id, owner FROM thing WHERE owner > ?", 0);

        refuses(pager("other_thing"), token(pager), Reason.OTHER_FILTER);
        refuses(select, token(select("SELECT id, owner FROM thing WHERE owner > ?", -1)), Reason.OTHER_FILTER);
        refuses(select, token(select("SELECT id, owner FROM other_thing WHERE owner > ?", 0)), Reason.OTHER_FILTER);
        accepts(select, token(select("SELECT id, owner FROM thing WHERE owner > ?", 0)));
    }

    @Test
    void bindsTheTokenToANameAndValuesInPlaceOfSql() {
        JdbcPager<Long> bound = pager.where("id > ?", 0).binding("things after", 0);

        accepts(pager.where("id > :id", Map.of("id", 0)).binding("things after", 0L), token(bound));
        refuses(pager.where("id > ?", 0), token(bound), Reason.OTHER_FILTER);
        refuses(bound, token(pager.where("id > ?", 0)), Reason.OTHER_FILTER);
        refuses(bound, token(pager.where("id > ?", 1).binding("things after", 1)), Reason.OTHER_FILTER);
        refuses(bound, token(pager.where("id > ?", 0).binding("things since", 0)), Reason.OTHER_FILTER);
        refuses(bound.where("id < ?", 9), token(bound), Reason.OTHER_FILTER);
    }

    @Test
    void bindsTheTokenToTheScope() {
        JdbcPager<Long> scoped = pager.scope("tenant 1");

        refuses(pager, token(scoped), Reason.NOT_AUTHENTIC);
        refuses(scoped, token(pager), Reason.NOT_AUTHENTIC);
        refuses(scoped, token(pager.scope("tenant 2")), Reason.NOT_AUTHENTIC);
        accepts(pager.scope("tenant 1"), token(scoped));
        accepts(
                scoped.where("id > 0").orderBy(SortKey.desc("id")),
                token(scoped.orderBy(SortKey.desc("id")).where("id > 0")));
        refuses(pager.where("id > 0"), token(scoped.where("id > 0")), Reason.NOT_AUTHENTIC);
    }

    @Test
    void usesAKeyOfItsOwnWhereNoTokensAreGiven() {
        JdbcPager<Long> first = JdbcPager.table(recording, "thing").build(row -> row.getLong("id"));
        JdbcPager<Long> second = JdbcPager.table(recording, "thing").build(row -> row.getLong("id"));

        accepts(second, token(first));
        refuses(first, token(pager.orderBy(SortKey.asc("id"))), Reason.UNKNOWN_KEY);
    }

    @Test
    void deliversAPageWhoseKeysDoNotFitInAToken() {
        new Sql(recording.target()).run("INSERT INTO other_thing VALUES (9, 9, '" + "x".repeat(9_000) + "')");
        JdbcPager<Long> byNote = pager("other_thing").orderBy(SortKey.desc("note"));

        var page = byNote.first(1);

        assertThat(page.content()).containsExactly(9L);
        assertThatThrownBy(page::nextToken)
                .isInstanceOf(PageFetchException.class)
                .hasMessageNotContaining("xxx");
    }

    private JdbcPager<Long> pager(String table) {
        return JdbcPager.table(recording, table)
                .tokens(TOKENS)
                .orderBy(SortKey.asc("owner"))
                .build(row -> row.getLong("id"));
    }

    private JdbcPager<Long> select(String sql, Object... values) {
        return JdbcPager.select(recording, sql, values)
                .tokens(TOKENS)
                .uniqueKey("id")
                .orderBy(SortKey.asc("owner").notNull())
                .build(row -> row.getLong("id"));
    }

    private static CursorToken token(JdbcPager<Long> of) {
        return of.first(1).nextToken().orElseThrow();
    }

    private void refuses(JdbcPager<Long> reader, CursorToken token, Reason reason) {
        TokenContract.of(reader, recording).refuses(token, reason);
    }

    private static void accepts(JdbcPager<Long> reader, CursorToken token) {
        assertThat(reader.next(CursorToken.of(token.value())).content()).isNotEmpty();
    }
}
