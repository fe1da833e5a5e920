package dev.pagination.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.PageResponse;
import dev.pagination.SortKey;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabase.Capability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Conditions and their values reach the database as they are meant; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbcFilterContract {

    private final boolean zoned;
    private final Sql sql;
    private JdbcPager<Long> pager;

    JdbcFilterContract(TestDatabase database) {
        this.zoned = database.capabilities().contains(Capability.ZONED_TIMESTAMPS);
        this.sql = new Sql(database.dataSource());
    }

    /** Values of the column {@code kind}. */
    enum Kind {
        PLAIN,
        FANCY
    }

    @BeforeAll
    void createTable() {
        sql.run("CREATE TABLE item (id bigint NOT NULL PRIMARY KEY, owner int NOT NULL, name varchar(40) NOT NULL,"
                + " kind varchar(9)" + (zoned ? ", made timestamp with time zone" : "") + ")");
        for (int i = 1; i <= 12; i++) {
            sql.run("INSERT INTO item VALUES (" + i + ", " + i % 3 + ", 'name ? :x " + i + "', "
                    + (i % 4 == 0 ? "NULL" : i % 2 == 0 ? "'PLAIN'" : "'FANCY'")
                    + (zoned ? ", CAST('2024-01-" + (10 + i) + " 12:00:00+00:00' AS timestamp with time zone)" : "")
                    + ")");
        }
        pager = JdbcPager.table(sql.dataSource(), "item")
                .orderBy(SortKey.asc("owner"))
                .build(row -> row.getLong("id"));
    }

    @Test
    void doesNotLetAnOrReachTheSeekOrAnotherCondition() {
        JdbcPager<Long> either = pager.where("owner = ? OR owner = ?", 1, 2);

        WalkContract.check(either, ids("owner = 1 OR owner = 2"));
        WalkContract.check(either.where("id > 5 OR id = 1"), ids("(owner = 1 OR owner = 2) AND (id > 5 OR id = 1)"));
        WalkContract.check(
                pager.where("NOT id = 3 AND id BETWEEN 2 AND 9 OR id = 12"),
                ids("NOT id = 3 AND id BETWEEN 2 AND 9 OR id = 12"));
        WalkContract.check(
                pager.where("id IN (SELECT id FROM item WHERE owner = 1 OR owner = 0)"), ids("owner = 1 OR owner = 0"));
    }

    @Test
    void countsByTheSameConditions() {
        PageResponse<Long> page = pager.where("owner = ? OR owner = ?", 1, 2)
                .where("id < ?", 9)
                .page(dev.pagination.PageRequest.first(1).withCount(CountStrategy.combined()));

        assertThat(page.total().exact())
                .hasValue(ids("(owner = 1 OR owner = 2) AND id < 9").size());
    }

    @Test
    void joinsTheConditionsOfBuilderAndPager() {
        JdbcPager<Long> built = JdbcPager.table(sql.dataSource(), "item")
                .where("owner = ? OR owner = 2", 1)
                .where("id > :least", Map.of("least", 3))
                .orderBy(SortKey.asc("owner"))
                .build(row -> row.getLong("id"));

        WalkContract.check(built.where("kind = ?", Kind.FANCY), ids("owner > 0 AND id > 3 AND kind = 'FANCY'"));
        WalkContract.check(
                built.orderBy(SortKey.desc("id")).where("id <> :no OR id = :no", Map.of("no", 5)),
                List.of(11L, 10L, 8L, 7L, 5L, 4L));
    }

    @Test
    void takesAConditionThatEndsInAComment() {
        JdbcPager<Long> commented = pager.where("owner = 1 -- or is it 2?").where("id > 4 /* ? */");

        WalkContract.check(commented, ids("owner = 1 AND id > 4"));
    }

    @Test
    void leavesOutAnEmptyCondition() {
        WalkContract.check(pager.where("").where("id > 4").where(""), ids("id > 4"));
    }

    @Test
    void bindsInstantsWhereThereIsATypeForThem() {
        Instant at = Instant.parse("2024-01-15T12:00:00Z");

        if (zoned) {
            WalkContract.check(pager.where("made > ?", at), ids("id > 5"));
            WalkContract.check(pager.where("made = :at", Map.of("at", at)), ids("id = 5"));
        } else {
            assertThat(sql.can("CREATE TABLE zoned (made timestamp(6) with time zone)"))
                    .isFalse();
        }
    }

    @Test
    void bindsEnumsNullsAndCollections() {
        WalkContract.check(pager.where("kind = ?", Kind.PLAIN), ids("kind = 'PLAIN'"));
        WalkContract.check(pager.where("kind IN (?)", List.of(Kind.values())), ids("kind IS NOT NULL"));
        WalkContract.check(
                pager.where("COALESCE(kind, 'none') = COALESCE(CAST(? AS varchar(9)), 'none')", (Object) null),
                ids("kind IS NULL"));
        WalkContract.check(
                pager.where("id IN (?)", LongStream.range(3, 200).boxed().toList()), ids("id > 2"));
    }

    @Test
    void neverReadsAValueAsSql() {
        for (String value :
                List.of("' OR '1'='1", "x'; DROP TABLE item; --", "name ? :x 1", "\\' OR 1=1 --", "%", "\0x")) {
            JdbcPager<Long> filtered = pager.where("name = ?", value);
            boolean stored = value.startsWith("name");

            if (!value.startsWith("\0")) {
                assertThat(filtered.first(5).content()).hasSize(stored ? 1 : 0);
            }
        }
        assertThat(pager.where("name LIKE '%? :x%' AND id = ?", 7).first().content())
                .containsExactly(7L);
        assertThat(pager.first(50).content()).hasSize(12);
    }

    @Test
    void leavesTheFirstPagerAsItWas() {
        List<Long> all = new ArrayList<>(pager.first(50).content());

        pager.where("id = 1").orderBy(SortKey.desc("id")).scope("tenant");

        assertThat(pager.first(50).content()).isEqualTo(all);
    }

    private List<Long> ids(String condition) {
        return sql.numbers("SELECT id FROM item WHERE " + condition + " ORDER BY owner, id");
    }
}
