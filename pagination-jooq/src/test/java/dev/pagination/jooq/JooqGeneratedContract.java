package dev.pagination.jooq;

import static dev.pagination.jooq.generated.Tables.STALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.KeyType;
import dev.pagination.PageResponse;
import dev.pagination.jooq.generated.tables.Stall;
import dev.pagination.jooq.generated.tables.records.StallRecord;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tables and records that jOOQ has generated code for; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqGeneratedContract {

    private static final int ROWS = 15;

    private final DSLContext context;

    JooqGeneratedContract(TestDatabase database, SQLDialect dialect) {
        this.context = DSL.using(database.dataSource(), dialect);
    }

    /** Some columns of a row. */
    record Offer(String code, StallSize size, BigDecimal rating) {}

    /** Creates the table as it is in the generated code. */
    void createStall(DSLContext creating) {
        creating.createTable(STALL)
                .columns(STALL.fields())
                .primaryKey(STALL.ID)
                .unique(STALL.CODE)
                .execute();
    }

    @BeforeAll
    void createTable() {
        createStall(context);
        LocalDateTime start = LocalDateTime.of(2026, 3, 29, 1, 59, 59, 123_456_000);
        for (int i = 0; i < ROWS; i++) {
            StallRecord stall = context.newRecord(STALL);
            stall.setId(new UUID(i * 7L % 5, i));
            stall.setCode("C" + i);
            stall.setOpened(start.plusMinutes(i / 4 * 30L));
            stall.setRating(i % 3 == 0 ? null : BigDecimal.valueOf(i % 4, 2));
            stall.setSize(i % 2 == 0 ? StallSize.SMALL : StallSize.LARGE);
            stall.insert();
        }
    }

    @Test
    void ordersByThePrimaryKeyUnlessToldOtherwise() {
        JooqPager<StallRecord> pager = JooqPager.table(context, STALL).build();

        assertThat(pager.ordering().describe()).isEqualTo("id ASC");
        // MariaDB has an order of its own for its UUIDs, which therefore stay text.
        assertThat(pager.ordering().types()).containsAnyOf(KeyType.UUID, KeyType.TEXT);
        assertThat(pager.orderBy(STALL.RATING.desc(), STALL.CODE.asc())
                        .ordering()
                        .describe())
                .isEqualTo("rating DESC NULLS LAST, code ASC");
    }

    @Test
    void deliversTheTablesOwnRecords() {
        JooqPager<StallRecord> pager =
                JooqPager.table(context, STALL).orderBy(STALL.OPENED.desc()).build();

        PageResponse<StallRecord> page = pager.next(pager.first(4).nextToken().orElseThrow());

        assertThat(page.content()).hasOnlyElementsOfType(StallRecord.class);
        assertThat(page.content())
                .allSatisfy(stall -> assertThat(stall.changed()).isFalse());
        assertThat(page.content().get(0).getSize()).isNotNull();
    }

    @Test
    void deliversRecordsThatOutliveThePage() {
        JooqPager<StallRecord> pager = JooqPager.table(context, STALL).build();

        StallRecord stall =
                pager.next(pager.first(4).nextToken().orElseThrow()).content().get(0);
        String code = stall.getCode();
        stall.setCode("other");
        stall.refresh();

        assertThat(stall.getCode()).isEqualTo(code);
    }

    @Test
    void mapsRowsToTypedRecordsAndByMappers() {
        var some = context.select(STALL.CODE, STALL.SIZE, STALL.RATING).from(STALL);
        StallRecord first = context.selectFrom(STALL).orderBy(STALL.ID).fetchAny();

        StallRecord into = JooqPager.select(context, some)
                .build(StallRecord.class)
                .first(1)
                .content()
                .get(0);
        StallRecord mapped = JooqPager.select(context, some)
                .build(row -> row.into(STALL))
                .first(1)
                .content()
                .get(0);
        Offer offer = JooqPager.select(context, some)
                .build(Records.mapping(Offer::new))
                .first(1)
                .content()
                .get(0);

        assertThat(List.of(into, mapped))
                .allSatisfy(stall -> assertThat(stall.getCode()).isEqualTo(first.getCode()))
                .allSatisfy(stall -> assertThat(stall.getSize()).isEqualTo(first.getSize()))
                .allSatisfy(stall -> assertThat(stall.getId()).isNull());
        assertThat(offer).isEqualTo(new Offer(first.getCode(), first.getSize(), first.getRating()));
        assertThat(JooqPager.select(context, some).build(Offer.class).first(1).content())
                .containsExactly(offer);
    }

    @Test
    void walksByColumnsOfEveryKind() {
        Stall s = STALL.as("s");

        walks(STALL, STALL.OPENED.desc(), STALL.ID.desc());
        walks(STALL, STALL.RATING.asc().nullsFirst(), STALL.ID.asc());
        walks(STALL, STALL.SIZE.desc(), STALL.OPENED.asc(), STALL.ID.asc());
        walks(s, s.SIZE.asc(), s.RATING.desc().nullsLast(), s.ID.desc());
    }

    @Test
    void selectsSomeColumnsOfATable() {
        var codes = context.select(STALL.CODE, STALL.SIZE).from(STALL);

        JooqPager<String> pager =
                JooqPager.select(context, codes).orderBy(STALL.OPENED.asc()).build(row -> row.value1());

        WalkContract.check(
                pager,
                context.select(STALL.CODE)
                        .from(STALL)
                        .orderBy(STALL.OPENED, STALL.ID)
                        .fetch(STALL.CODE),
                4);
    }

    private void walks(Stall table, SortField<?>... order) {
        JooqPager<String> pager = JooqPager.table(context, table).orderBy(order).build(StallRecord::getCode);
        List<String> all = context.selectFrom(table).orderBy(order).fetch(table.CODE);

        WalkContract.check(pager, all, 4);
        TotalContract.check(pager, ROWS);
    }
}
