package dev.pagination.jooq;

import static dev.pagination.jooq.depot.Tables.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pagination.CountStrategy;
import dev.pagination.jooq.depot.embeddables.records.PlaceRecord;
import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Fields that are several columns: embeddable records, nested rows and tables; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqRowContract {

    private final DSLContext context;

    JooqRowContract(TestDatabase database, SQLDialect dialect) {
        this.context = DSL.using(database.dataSource(), dialect, new Settings().withRenderSchema(false));
    }

    /** A row with a row in it. */
    record Spot(int aisle, int level) {}

    @BeforeAll
    void createTable() {
        Shelves.create(context, "s");
    }

    @Test
    void ordersByAnEmbeddableRecordAsByItsColumns() {
        JooqPager<String> pager = JooqPager.select(
                        context, context.select(SHELF.LABEL).from(SHELF))
                .uniqueKey(SHELF.PLACE)
                .key(SHELF.SIGN)
                .orderBy(SHELF.PLACE.desc())
                .build(row -> row.value1());

        assertThat(pager.ordering().describe()).isEqualTo("aisle DESC, level DESC");
        WalkContract.check(pager, labels(SHELF.AISLE.desc(), SHELF.LEVEL.desc()), 5);
        assertThat(pager.orderBy(SHELF.SIGN.asc()).ordering().describe())
                .isEqualTo("width ASC NULLS LAST, label ASC, aisle ASC, level ASC");
    }

    @Test
    void selectsEmbeddableRecords() {
        walks(context.select(SHELF.PLACE, SHELF.LABEL).from(SHELF), SHELF.AISLE.asc(), SHELF.LEVEL.desc());
        walks(
                context.select(SHELF.SIGN, SHELF.PLACE).from(SHELF),
                SHELF.WIDTH.asc().nullsFirst(),
                SHELF.LABEL.desc());
        walks(
                context.selectDistinct(SHELF.LABEL, SHELF.PLACE).from(SHELF),
                SHELF.LABEL.desc(),
                SHELF.AISLE.asc(),
                SHELF.LEVEL.asc());

        JooqPager<PlaceRecord> places = JooqPager.select(
                        context, context.select(SHELF.PLACE, SHELF.WIDTH).from(SHELF))
                .orderBy(SHELF.WIDTH.desc().nullsFirst())
                .build(row -> row.value1());
        assertThat(places.stream())
                .hasSize(Shelves.ROWS)
                .doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(place.getLevel()).isBetween(0, 2));
    }

    @Test
    void selectsNestedRows() {
        walks(
                context.select(DSL.row(SHELF.AISLE, SHELF.LEVEL).as("spot"), SHELF.LABEL)
                        .from(SHELF),
                SHELF.LABEL.desc());
        walks(
                context.select(DSL.row(SHELF.WIDTH, DSL.row(SHELF.AISLE, SHELF.LEVEL)), SHELF.LABEL)
                        .from(SHELF),
                SHELF.WIDTH.desc().nullsLast(),
                SHELF.LABEL.asc());
        walks(
                context.selectDistinct(DSL.row(SHELF.AISLE, SHELF.LEVEL).as("spot"), SHELF.LABEL)
                        .from(SHELF),
                SHELF.LABEL.desc());
    }

    @Test
    void selectsNestedRowsThatAreMapped() {
        JooqPager<Spot> spots = JooqPager.select(
                        context,
                        context.select(DSL.row(SHELF.AISLE, SHELF.LEVEL).mapping(Spot::new), SHELF.LABEL)
                                .from(SHELF))
                .orderBy(SHELF.WIDTH.asc().nullsFirst(), SHELF.LABEL.asc())
                .build(row -> row.value1());

        WalkContract.check(
                spots,
                context.selectFrom(SHELF)
                        .orderBy(SHELF.WIDTH.asc().nullsFirst(), SHELF.LABEL.asc())
                        .fetch(row -> new Spot(row.getAisle(), row.getLevel())),
                5);
    }

    @Test
    void selectsTables() {
        walks(context.select(SHELF, SHELF.LABEL).from(SHELF), SHELF.WIDTH.asc().nullsFirst(), SHELF.LABEL.asc());
    }

    /** Records equal those of the unpaged select, nested ones included. */
    private void walks(Select<?> select, SortField<?>... order) {
        JooqPager<List<Object>> pager = JooqPager.select(context, select)
                .uniqueKey(SHELF.LABEL)
                .orderBy(order)
                .build(JooqRowContract::values);
        List<List<Object>> all = context.fetch(select.$orderBy(List.of(order))).stream()
                .map(JooqRowContract::values)
                .toList();

        assertThat(all).hasSize(Shelves.ROWS);
        WalkContract.checkStraight(pager, all, 5);
        TotalContract.check(pager, all.size(), CountStrategy.combined());
    }

    private static List<Object> values(Record row) {
        List<Object> values = new ArrayList<>();
        for (Object value : row.intoArray()) {
            values.add(value instanceof Record nested ? values(nested) : String.valueOf(value));
        }
        return values;
    }

    private List<String> labels(SortField<?>... order) {
        return context.selectFrom(SHELF).orderBy(order).fetch(SHELF.LABEL);
    }
}
