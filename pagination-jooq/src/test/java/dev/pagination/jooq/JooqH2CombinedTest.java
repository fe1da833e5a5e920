package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** H2 runs a subquery of the select list once per row, so the total of a page is not one. */
public class JooqH2CombinedTest {

    private static final int ROWS = 400;
    private static final AtomicLong LOOKS = new AtomicLong();
    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final DSLContext CONTEXT = DSL.using(DATABASE.dataSource(), SQLDialect.H2);
    private static final Table<Record> THING = table(name("thing"));
    private static final Field<Integer> ID = field(name("id"), INTEGER.notNull());
    private static final Field<Integer> HUE = field(name("hue"), INTEGER.notNull());
    private static final Condition LOOKED_AT = DSL.condition("LOOK()");

    /** Called by H2 for each row that it looks at. */
    public static boolean look() {
        LOOKS.incrementAndGet();
        return true;
    }

    @BeforeAll
    static void createTable() {
        CONTEXT.createTable(THING).columns(ID, HUE).primaryKey(ID).execute();
        CONTEXT.insertInto(THING, ID, HUE)
                .valuesOfRows(IntStream.range(0, ROWS)
                        .mapToObj(i -> DSL.row(i, i * 7 % 31))
                        .toList())
                .execute();
        CONTEXT.execute("CREATE ALIAS LOOK FOR '" + JooqH2CombinedTest.class.getName() + ".look'");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsOnceForAPageOfATable() {
        assertCountsOnce(CONTEXT.select(ID, HUE).from(THING).where(LOOKED_AT));
    }

    @Test
    void countsOnceForAPageOfADerivedTable() {
        assertCountsOnce(CONTEXT.selectDistinct(ID, HUE).from(THING).where(LOOKED_AT));
    }

    private static void assertCountsOnce(Select<?> select) {
        JooqPager<Integer> pager = JooqPager.select(CONTEXT, select)
                .uniqueKey(ID)
                .orderBy(HUE.desc())
                .count(CountStrategy.combined())
                .build(row -> row.get(ID));
        LOOKS.set(0);

        assertThat(pager.first(20).total().exact()).hasValue(ROWS);

        assertThat(LOOKS).hasValueLessThanOrEqualTo(2 * ROWS);
        assertThat(pager.page(PageRequest.ofPage(3, 20)).content()).hasSize(20);
        TotalContract.check(pager, ROWS, CountStrategy.combined());
    }
}
