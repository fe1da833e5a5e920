package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pagination.Direction;
import dev.pagination.SortKey;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every type of a database as a key: its values leave the database and come back without changing their place, in a time
 * zone that skips and repeats hours or days. A subclass names the database, the types with values that are hard to carry, and
 * the types that are refused because they cannot be carried.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcKeyTypeContract {

    private static final CursorTokens TOKENS = CursorTokens.encrypted(KeyRing.random());
    private static final TimeZone BEFORE = TimeZone.getDefault();

    private final TimeZone zone;
    private final boolean thorough;
    private TestDatabase database;
    private Sql sql;
    private int tables;

    JdbcKeyTypeContract() {
        this("America/New_York", true);
    }

    /**
     * The contract in a time zone.
     *
     * @param zone one that skips or repeats hours or days
     * @param thorough whether to turn, jump and stream, too, and not only to go straight from one end to the other
     */
    JdbcKeyTypeContract(String zone, boolean thorough) {
        this.zone = TimeZone.getTimeZone(zone);
        this.thorough = thorough;
    }

    abstract TestDatabase open();

    abstract Stream<KeyValueCase> carried();

    /** Types that cannot be a key. */
    abstract Stream<String> refused();

    @BeforeAll
    void openInZoneWithGaps() {
        TimeZone.setDefault(zone);
        database = open();
        sql = new Sql(database.dataSource());
    }

    @AfterAll
    void close() {
        database.close();
        TimeZone.setDefault(BEFORE);
    }

    @TestFactory
    Stream<DynamicTest> walksOverEveryValue() {
        return carried().map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> walk(sample)));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatItCannotCarry() {
        return refused().map(type -> DynamicTest.dynamicTest(type, () -> refuse(type)));
    }

    private void walk(KeyValueCase sample) {
        String table = table(sample.type());
        int id = 0;
        for (String literal : sample.values()) {
            sql.run("INSERT INTO " + table + " VALUES (" + ++id + ", " + literal + ")");
            sql.run("INSERT INTO " + table + " VALUES (" + ++id + ", " + literal + ")");
        }
        sql.run("INSERT INTO " + table + " VALUES (" + ++id + ", NULL)");
        JdbcPager<Long> ofTable = JdbcPager.table(database.dataSource(), table)
                .key("k", sample.expression())
                .tokens(TOKENS)
                .build(row -> row.getLong("id"));
        JdbcPager<Long> ofSelect = JdbcPager.select(database.dataSource(), "SELECT id, v FROM " + table)
                .key("k", sample.expression())
                .uniqueKey("id")
                .tokens(TOKENS)
                .build(row -> row.getLong("id"));

        for (Direction direction : Direction.values()) {
            List<Long> expected =
                    sql.numbers("SELECT id FROM " + table + " ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END, "
                            + sample.expression() + " " + direction + ", id " + direction);
            SortKey key = SortKey.asc(sample.expression().equals("v") ? "v" : "k")
                    .in(direction)
                    .nullsLast();
            if (thorough) {
                WalkContract.check(ofTable.orderBy(key), expected, 1, 4);
                WalkContract.check(ofSelect.orderBy(key), expected, 1);
            } else {
                WalkContract.checkStraight(ofTable.orderBy(key), expected, 1);
                WalkContract.checkStraight(ofSelect.orderBy(key), expected, 3);
            }
        }
    }

    private void refuse(String type) {
        JdbcPagerBuilder builder = JdbcPager.table(database.dataSource(), table(type))
                .orderBy(SortKey.asc("v"))
                .tokens(TOKENS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.build(row -> row.getLong("id")))
                .withMessageContaining("cannot be a key")
                .withMessageContaining("order by a cast of it, registered with key()");
    }

    private String table(String type) {
        String table = "kt" + ++tables;
        sql.run("CREATE TABLE " + table + " (id integer NOT NULL PRIMARY KEY, v " + type + ")");
        return table;
    }
}
