package dev.pagination.jooq;

import static dev.pagination.jooq.Shop.AMOUNT;
import static dev.pagination.jooq.Shop.BUYER;
import static dev.pagination.jooq.Shop.ID;
import static dev.pagination.jooq.Shop.NAME;
import static dev.pagination.jooq.Shop.PURCHASE;
import static dev.pagination.jooq.Shop.SHOPPER;
import static dev.pagination.jooq.Shop.SHOPPER_ID;
import static dev.pagination.jooq.Shop.STARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;

import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Walks and totals of every kind of select; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqSelectContract {

    private final DSLContext context;

    JooqSelectContract(TestDatabase database, SQLDialect dialect) {
        this.context = Shop.context(database, dialect);
    }

    @BeforeAll
    void createTables() {
        Shop.create(context);
    }

    @Test
    void pagesAJoinThatLosesNoRowOfAnOuterJoin() {
        Select<?> join =
                context.select(ID, NAME).from(PURCHASE).leftJoin(SHOPPER).on(BUYER.eq(SHOPPER_ID));

        walks(join, List.of(ID), NAME.desc().nullsFirst(), ID.asc());
        walks(join, List.of(ID), NAME.asc().nullsLast(), ID.desc());
    }

    @Test
    void pagesGroupsByWhatTheyAggregate() {
        Field<Integer> many = count();
        Select<?> groups = context.select(AMOUNT, many, max(STARS))
                .from(PURCHASE)
                .groupBy(AMOUNT)
                .having(count().gt(2));

        walks(groups, List.of(), many.desc(), AMOUNT.desc());
        walks(groups, List.of(AMOUNT), max(STARS).asc().nullsFirst(), AMOUNT.asc());
        walks(groups, List.of(AMOUNT), sum(ID).desc().nullsLast(), AMOUNT.asc());
    }

    @Test
    void pagesDistinctRows() {
        Field<Integer> tens = AMOUNT.mul(10).as("tens");
        Field<Integer> stars = DSL.coalesce(STARS, 9).as("rating");

        walks(context.selectDistinct(tens, stars).from(PURCHASE), List.of(tens, stars), stars.desc(), tens.asc());
    }

    @Test
    void pagesAUnionAsADerivedTable() {
        Select<Record1<Long>> union = context.select(ID.as("some_id"))
                .from(PURCHASE)
                .union(context.select(SHOPPER_ID.add(100L).as("some_id")).from(SHOPPER));
        Field<?> id = union.field(0);

        List<Long> all = context.fetch(union).getValues(0, Long.class).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        JooqPager<Long> pager = JooqPager.select(context, union)
                .uniqueKey(id)
                .orderBy(id.desc())
                .build(Record1::value1);

        WalkContract.check(pager, all, 3);
        TotalContract.check(pager, all.size());
    }

    @Test
    void pagesWindowsAsADerivedTable() {
        Field<Integer> place = rowNumber().over(DSL.orderBy(AMOUNT, ID)).as("place");
        Select<Record3<Long, Integer, Integer>> ranked =
                context.select(ID, AMOUNT, place).from(PURCHASE).where(AMOUNT.lt(4));

        JooqPager<Long> pager = JooqPager.select(context, ranked)
                .uniqueKey(place)
                .orderBy(place.desc())
                .build(Record3::value1);

        // HSQLDB numbers rows as it reads them, whatever the window's order.
        List<Long> all = context.fetch(ranked.$orderBy(List.of(place.desc()))).getValues(ID);
        WalkContract.check(pager, all, 3);
        TotalContract.check(pager, all.size());
        assertThat(pager.where(ID.gt(3L)).stream().count())
                .isEqualTo(all.stream().filter(id -> id > 3).count());
    }

    @Test
    void pagesASelectWithACommonTableExpression() {
        var cheap = name("cheap")
                .as(context.select(ID.as("cheap_id")).from(PURCHASE).where(AMOUNT.lt(2)));
        Field<Long> id = DSL.field(name("cheap_id"), Long.class);
        Select<Record1<Long>> select = context.with(cheap).select(id).from(cheap);

        JooqPager<Long> pager = JooqPager.select(context, select).uniqueKey(id).build(Record1::value1);

        List<Long> all = context.select(ID)
                .from(PURCHASE)
                .where(AMOUNT.lt(2))
                .orderBy(ID)
                .fetch(ID);
        WalkContract.check(pager, all, 3);
        TotalContract.check(pager, all.size());
    }

    @Test
    void ordersByExpressionsThatAreNotSelected() {
        Select<?> names = context.select(ID).from(PURCHASE).join(SHOPPER).on(BUYER.eq(SHOPPER_ID));

        walks(names, List.of(ID), lower(NAME).desc(), ID.asc());
        walks(names, List.of(ID), AMOUNT.neg().asc(), STARS.desc().nullsFirst(), ID.asc());
    }

    @Test
    void pagesPlainSqlAndAliases() {
        Table<Record> p = PURCHASE.as("p");
        Field<Long> id = DSL.field(name("p", "id"), Long.class);
        Field<Integer> amount = DSL.field(name("p", "amount"), Integer.class);

        walks(context.select(id, amount).from(p), List.of(id), amount.desc(), id.asc());
        walks(
                context.select(DSL.field("id")).from("purchase").where("amount > ?", 1),
                List.of(DSL.field("id")),
                DSL.field("amount * 10").desc().nullsLast(),
                DSL.field("id").asc());
    }

    @Test
    void pagesNestedCollections() {
        Field<Result<Record1<Long>>> purchases = multiset(
                DSL.select(ID).from(PURCHASE).where(BUYER.eq(SHOPPER_ID)).orderBy(ID));
        Select<Record2<String, Result<Record1<Long>>>> nested =
                context.select(NAME, purchases).from(SHOPPER);

        JooqPager<List<Long>> pager = JooqPager.select(context, nested)
                .uniqueKey(SHOPPER_ID)
                .build(row -> row.value2().getValues(ID));

        List<List<Long>> all = context.fetch(nested.$orderBy(List.of(SHOPPER_ID.asc()))).stream()
                .map(row -> row.value2().getValues(ID))
                .toList();
        assertThat(all).hasSize(3).anyMatch(List::isEmpty);
        WalkContract.check(pager, all, 2);
        TotalContract.check(pager, all.size());
    }

    @Test
    void pagesColumnsThatShareAName() {
        Select<?> twice = context.select(ID, SHOPPER_ID, NAME)
                .from(PURCHASE)
                .join(SHOPPER)
                .on(BUYER.eq(SHOPPER_ID));

        walks(twice, List.of(ID), SHOPPER_ID.desc(), STARS.asc().nullsLast(), ID.asc());
    }

    @Test
    void leavesTheSelectAsItWas() {
        Select<?> select = context.select(ID, AMOUNT).from(PURCHASE).where(AMOUNT.gt(inline(1)));
        String before = context.render(select);

        JooqPager<?> pager = JooqPager.select(context, select)
                .uniqueKey(ID)
                .orderBy(AMOUNT.desc())
                .build();
        pager.where(ID.gt(2L)).next(pager.where(ID.gt(2L)).first(2).nextToken().orElseThrow());

        assertThat(context.render(select)).isEqualTo(before);
    }

    private void walks(Select<?> select, List<Field<?>> unique, SortField<?>... order) {
        JooqPagerBuilder<?> builder = JooqPager.select(context, select);
        if (!unique.isEmpty()) {
            builder.uniqueKey(unique.toArray(Field<?>[]::new));
        }
        JooqPager<Object> pager = builder.orderBy(order).build(row -> row.get(0));
        List<Object> all = Shop.unpaged(select.$orderBy(List.of(order)));

        WalkContract.check(pager, all, 3);
        TotalContract.check(pager, all.size());
    }
}
