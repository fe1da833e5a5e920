package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidPageRequestException;
import dev.pagination.PageRequest;
import dev.pagination.SortKey;
import dev.pagination.SortMenu;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.recording.RecordingDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * No text that a request can carry becomes SQL: a sort, a token, a value of a filter or of a list, a scope. A subclass
 * names the database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcRequestContract {

    private static final List<String> HOSTILE = List.of(
            "id; DROP TABLE guest",
            "id; DROP TABLE guest; --",
            "' OR '1'='1",
            "x' OR id > 0 --",
            "') OR ('1'='1",
            "\" OR \"\"=\"",
            "` OR 1=1 #",
            "\\' OR 1=1 --",
            "id DESC, (SELECT 1)",
            "-id/**/DESC",
            "CASE WHEN 1=1 THEN id ELSE name END",
            "1 UNION SELECT id, name FROM guest",
            "$1",
            "?",
            ":id",
            "${jndi:ldap://localhost/x}",
            "%27%20OR%201=1",
            "ＯＲ １＝１");

    private static final SortMenu MENU =
            SortMenu.empty().with("number", SortKey.asc("id")).with("name", SortKey.asc("name"));

    private final TestDatabase database;
    private final RecordingDataSource recording;
    private JdbcPager<Long> pager;

    JdbcRequestContract(TestDatabase database) {
        this.database = database;
        this.recording = RecordingDataSource.of(database.dataSource());
    }

    /** Each hostile text is the name of a guest, too. */
    @BeforeAll
    void createTable() throws SQLException {
        new Sql(recording).run("CREATE TABLE guest (id integer NOT NULL PRIMARY KEY, name varchar(100) NOT NULL)");
        try (Connection connection = recording.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO guest VALUES (?, ?)")) {
            for (int i = 0; i < HOSTILE.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, HOSTILE.get(i));
                insert.executeUpdate();
            }
        }
        pager = JdbcPager.table(recording, "guest").indexed("name").build(row -> row.getLong("id"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void refusesASortThatIsNotOnTheMenuAndNamesTheMenu() {
        recording.clear();

        for (String wish : HOSTILE) {
            for (String term : List.of(wish, "-" + wish, "number," + wish)) {
                assertThatExceptionOfType(InvalidPageRequestException.class)
                        .isThrownBy(() -> pager.orderBy(MENU.parse(term)).first())
                        .withMessage("The sort parameter has an unknown name; use names out of number, name, with -"
                                + " before a name for descending.");
            }
        }
        assertThat(recording.statements()).isEmpty();
        assertThat(pager.orderBy(MENU.parse("-number")).first(1).content()).containsExactly(HOSTILE.size() - 1L);
    }

    @Test
    void refusesATextThatIsNoTokenBeforeAnySql() {
        recording.clear();

        for (String text : HOSTILE) {
            for (PageRequest request :
                    List.of(PageRequest.after(CursorToken.of(text)), PageRequest.before(CursorToken.of(text)))) {
                assertThatExceptionOfType(InvalidCursorException.class)
                        .isThrownBy(() -> pager.page(request))
                        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(text));
            }
        }
        assertThat(recording.statements()).isEmpty();
    }

    @Test
    void findsByAValueTheRowsThatHaveItAndNoOthers() {
        for (int i = 0; i < HOSTILE.size(); i++) {
            List<Long> expected = List.of((long) i);

            assertThat(pager.where("name = ?", HOSTILE.get(i)).first().content())
                    .isEqualTo(expected);
            assertThat(pager.where("name = :n", Map.of("n", HOSTILE.get(i)))
                            .first()
                            .content())
                    .isEqualTo(expected);
            assertThat(pager.whereIn("name", List.of(HOSTILE.get(i))).first().content())
                    .isEqualTo(expected);
        }
        WalkContract.check(pager.whereIn("name", HOSTILE), ids(), 1, 5);
    }

    @Test
    void walksOverHostileKeysAndInHostileScopes() {
        JdbcPager<Long> byName = pager.orderBy(MENU.parse("name"));
        List<Long> unpaged = byName.first(HOSTILE.size()).content();

        WalkContract.check(byName, unpaged, 1, 4);
        assertThat(unpaged).containsExactlyInAnyOrderElementsOf(ids());
        for (String scope : HOSTILE) {
            CursorToken token = byName.scope(scope).first(2).token(1);

            assertThat(byName.scope(scope).next(token).content()).isEqualTo(unpaged.subList(2, 4));
        }
    }

    @Test
    void refusesSizesAndNumbersOutsideTheLimits() {
        recording.clear();

        for (int size : List.of(0, -1, Integer.MIN_VALUE, 501, Integer.MAX_VALUE)) {
            assertThatExceptionOfType(InvalidPageRequestException.class).isThrownBy(() -> pager.first(size));
        }
        assertThatExceptionOfType(InvalidPageRequestException.class)
                .isThrownBy(() -> pager.page(PageRequest.ofPage(Long.MAX_VALUE, 500)));
        assertThatExceptionOfType(InvalidPageRequestException.class).isThrownBy(() -> PageRequest.ofPage(-1, 5));
        assertThat(recording.statements()).isEmpty();
    }

    private static List<Long> ids() {
        return IntStream.range(0, HOSTILE.size()).mapToObj(Long::valueOf).toList();
    }
}
