package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys of every kind of field and type. */
class JooqPostgresKeyTest {

    private static final TestDatabase DATABASE = TestDatabases.postgres();
    private static final DSLContext CONTEXT = DSL.using(DATABASE.dataSource(), SQLDialect.POSTGRES);

    private static final Table<Record> PARCEL = table(name("parcel"));
    private static final Field<UUID> ID = field(name("parcel", "id"), SQLDataType.UUID.notNull());
    private static final Field<String> LABEL = field(name("parcel", "label"), SQLDataType.VARCHAR.notNull());
    private static final Field<String> STATE = field(name("parcel", "state"), SQLDataType.VARCHAR.notNull());
    private static final Field<JSONB> DOC = field(name("parcel", "doc"), SQLDataType.JSONB);
    private static final Field<OffsetDateTime> SENT = field(name("parcel", "sent"), SQLDataType.OFFSETDATETIME(6));
    private static final Field<BigDecimal> WEIGHT = field(name("parcel", "weight"), SQLDataType.NUMERIC);

    /** Whole minutes in the database. */
    private static final Field<Duration> TAKES = field(
            name("parcel", "takes"),
            SQLDataType.INTEGER.asConvertedDataType(Converter.ofNullable(
                    Integer.class,
                    Duration.class,
                    minutes -> Duration.ofMinutes(minutes),
                    duration -> Math.toIntExact(duration.toMinutes()))));

    @BeforeAll
    static void createTable() {
        CONTEXT.execute("CREATE TYPE state AS ENUM ('sent', 'lost', 'found')");
        CONTEXT.execute(
                "CREATE TABLE parcel (id uuid PRIMARY KEY, label text NOT NULL, state state NOT NULL, doc jsonb,"
                        + " sent timestamptz, weight numeric, takes integer)");
        CONTEXT.execute("INSERT INTO parcel SELECT md5(i::text)::uuid,"
                + " (ARRAY['Zebra', 'apple', 'Émile', 'émile', 'Apple', 'zoë'])[i % 6 + 1],"
                + " (ARRAY['sent', 'lost', 'found'])[i % 3 + 1]::state,"
                + " CASE WHEN i % 4 > 0 THEN jsonb_build_object('rank', i % 5, 'to', 'x' || i % 3) END,"
                + " CASE WHEN i % 7 > 0 THEN timestamptz '2026-10-25 00:30:00.123456+00' + i / 2 * interval '30 min' END,"
                + " CASE WHEN i % 5 > 0 THEN i % 3 + 0.50 END, i % 4 FROM generate_series(1, 24) i");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void walksByColumnsOfEveryType() {
        walks(STATE.desc(), ID.asc());
        walks(SENT.asc().nullsFirst(), ID.desc());
        walks(WEIGHT.desc().nullsLast(), ID.asc());
        walks(TAKES.desc().nullsLast(), LABEL.asc(), ID.asc());
    }

    @Test
    void walksByExpressionsOfEveryKind() {
        walks(lower(LABEL).asc(), ID.asc());
        walks(LABEL.collate("C").desc(), ID.asc());
        walks(jsonbGetAttributeAsText(DOC, "to").asc().nullsFirst(), ID.asc());
        walks(jsonbGetAttributeAsText(DOC, "rank").cast(Integer.class).desc().nullsLast(), ID.desc());
        walks(DSL.coalesce(WEIGHT, val(BigDecimal.ONE)).desc(), ID.asc());
        walks(field("char_length(label)", Integer.class).asc(), ID.asc());
        walks(DSL.when(STATE.cast(String.class).eq("lost"), val(0)).otherwise(1).asc(), ID.asc());
    }

    @Test
    void walksGroupsByAggregatesOfEveryType() {
        Select<?> groups = CONTEXT.select(LABEL, count(), max(SENT), max(WEIGHT))
                .from(PARCEL)
                .groupBy(LABEL);

        walks(groups, max(SENT).desc().nullsFirst(), LABEL.asc());
        walks(groups, count().asc(), LABEL.collate("C").desc());
        walks(groups, max(WEIGHT).asc().nullsLast(), LABEL.desc());
    }

    @Test
    void walksGroupsWithSubtotals() {
        Field<String> label = DSL.coalesce(LABEL, "all").as("some_label");
        Field<Integer> many = count().as("many");
        Select<?> groups = CONTEXT.select(label, many).from(PARCEL).groupBy(DSL.rollup(LABEL));

        JooqPager<Object> pager = JooqPager.select(CONTEXT, groups)
                .uniqueKey(label)
                .neverNull(many)
                .orderBy(many.desc())
                .build(row -> row.get(0));

        List<Object> all = Shop.unpaged(groups.$orderBy(List.of(many.desc(), label.desc())));
        assertThat(all).hasSize(7).startsWith("all");
        WalkContract.check(pager, all, 2);
        TotalContract.check(pager, all.size());
    }

    @Test
    void keepsAConvertedValueOutOfTheToken() {
        JooqPager<Duration> pager = JooqPager.table(CONTEXT, PARCEL)
                .uniqueKey(ID)
                .orderBy(TAKES.asc())
                .build(row -> row.get(TAKES.getName(), TAKES.getConverter()));

        assertThat(pager.stream().toList())
                .isSorted()
                .startsWith(Duration.ZERO)
                .endsWith(Duration.ofMinutes(3))
                .hasSize(24);
    }

    private static void walks(SortField<?>... order) {
        walks(CONTEXT.select(ID).from(PARCEL), order);
    }

    private static void walks(Select<?> select, SortField<?>... order) {
        JooqPagerBuilder<?> builder = JooqPager.select(CONTEXT, select);
        boolean grouped = !select.$groupBy().isEmpty();
        JooqPager<Object> pager =
                builder.uniqueKey(grouped ? LABEL : ID).orderBy(order).build(row -> row.get(0));
        List<Object> all = Shop.unpaged(select.$orderBy(List.of(order)));

        WalkContract.check(pager, all, 5);
        TotalContract.check(pager, all.size());
    }
}
