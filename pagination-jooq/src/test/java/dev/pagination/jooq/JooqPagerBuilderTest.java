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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pagination.SortKey;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What cannot be paged is refused when the pager is built. */
class JooqPagerBuilderTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final DSLContext CONTEXT = Shop.context(DATABASE, SQLDialect.H2);

    @BeforeAll
    static void createTables() {
        Shop.create(CONTEXT);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void refusesASelectThatIsOrderedOrLimited() {
        String ordered =
                "The select has an ORDER BY, but a page needs an order that is known to be total; give its terms"
                        + " to orderBy() of the pager instead.";
        String limited =
                "The select has a LIMIT or an OFFSET, but a page sets its own; leave it out, or make the select"
                        + " a derived table with asTable().";

        refuses(CONTEXT.select(ID).from(PURCHASE).orderBy(ID), ordered);
        refuses(
                CONTEXT.select(ID)
                        .from(PURCHASE)
                        .union(CONTEXT.select(SHOPPER_ID).from(SHOPPER))
                        .orderBy(DSL.inline(1)),
                ordered);
        refuses(CONTEXT.select(ID).from(PURCHASE).limit(3), limited);
        refuses(CONTEXT.select(ID).from(PURCHASE).offset(3), limited);
        refuses(
                CONTEXT.select(ID)
                        .from(PURCHASE)
                        .union(CONTEXT.select(SHOPPER_ID).from(SHOPPER))
                        .limit(2),
                limited);
    }

    @Test
    void refusesAnOrderThatIsNotUnique() {
        Select<?> join = CONTEXT.select(ID).from(PURCHASE).join(SHOPPER).on(BUYER.eq(SHOPPER_ID));

        refuses(
                join,
                "The order is not unique, so rows with equal keys would be lost, and no unique key of the select from"
                        + " purchase, shopper is known; name the columns of one with uniqueKey().",
                ID.asc());
    }

    @Test
    void refusesAKeyThatIsNotInTheSelectsTables() {
        assertThatThrownBy(() -> JooqPager.table(CONTEXT, PURCHASE)
                        .uniqueKey(ID)
                        .orderBy(NAME.asc())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The field name cannot be read from the table purchase; see the cause. A key is made of"
                        + " columns of the select's tables, in a select with GROUP BY of its groups and of aggregates.")
                .hasCauseInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> JooqPager.select(
                                CONTEXT,
                                CONTEXT.select(AMOUNT, DSL.count())
                                        .from(PURCHASE)
                                        .groupBy(AMOUNT))
                        .orderBy(STARS.asc())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The field stars cannot be read from the table purchase; see the cause.");
        assertThatThrownBy(() -> JooqPager.select(
                                CONTEXT, CONTEXT.selectDistinct(ID).from(PURCHASE))
                        .uniqueKey(ID)
                        .orderBy(AMOUNT.asc())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is no field amount in the table purchase; its fields are ID. Register a field that is"
                                + " not selected with key() of the builder.");
    }

    @Test
    void refusesAnUnknownOrAnAmbiguousName() {
        JooqPager<?> pager = JooqPager.select(
                        CONTEXT,
                        CONTEXT.select(ID, SHOPPER_ID)
                                .from(PURCHASE)
                                .join(SHOPPER)
                                .on(BUYER.eq(SHOPPER_ID)))
                .uniqueKey(ID)
                .build();

        assertThat(pager.ordering().describe()).isEqualTo("purchase.id ASC");
        assertThatThrownBy(() -> pager.orderBy(List.of(SortKey.asc("nothing"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "There is no field nothing in the select from purchase, shopper; its fields are purchase.id,"
                                + " shopper.id. Register a field that is not selected with key() of the builder.");
        assertThatThrownBy(() -> pager.orderBy(ID.asc(), ID.desc()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The order names purchase.id twice; name it once.");
    }

    @Test
    void refusesAConditionOnAUnion() {
        String message = "The select has parts besides FROM and WHERE that a condition cannot be joined to, such as"
                + " UNION; write the condition into the select.";
        JooqPagerBuilder<?> builder = JooqPager.select(
                        CONTEXT,
                        CONTEXT.select(ID)
                                .from(PURCHASE)
                                .unionAll(CONTEXT.select(SHOPPER_ID.add(50L)).from(SHOPPER)))
                .uniqueKey(ID);
        JooqPager<?> pager = builder.build();

        assertThatThrownBy(() -> pager.where(ID.gt(1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> builder.where(ID.gt(1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesColumnsOfOneNameInADerivedTable() {
        refuses(
                CONTEXT.selectDistinct(ID, AMOUNT.as("x"), STARS.as("x")).from(PURCHASE),
                "The select is paged as a derived table, whose columns need different names, but several are named x;"
                        + " give each its own with as().",
                ID.asc());
    }

    @Test
    void refusesANameThatFieldsHaveInAnotherCaseOnly() {
        Select<?> alike = CONTEXT.selectDistinct(ID.as(DSL.quotedName("ab")), AMOUNT.as(DSL.quotedName("AB")))
                .from(PURCHASE);

        assertThatThrownBy(() -> JooqPager.select(CONTEXT, alike)
                        .orderBy(List.of(SortKey.asc("Ab")))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The table purchase has several fields Ab; give the one that is meant another name with"
                        + " as().");
    }

    @Test
    void doesNotTakeAColumnOfATableForThatOfAnotherOfTheSameName() {
        CONTEXT.execute("CREATE SCHEMA other");
        CONTEXT.execute("CREATE TABLE other.purchase (id bigint PRIMARY KEY, weight integer NOT NULL)");
        Table<?> far = DSL.table(DSL.name("other", "purchase"));
        Field<Integer> weight = DSL.field(DSL.name("other", "purchase", "weight"), SQLDataType.INTEGER.notNull());
        Table<?> near = DSL.table(DSL.name("public", "purchase"));
        Field<Long> id = DSL.field(DSL.name("public", "purchase", "id"), SQLDataType.BIGINT.notNull());
        Field<Long> farId = DSL.field(DSL.name("other", "purchase", "id"), SQLDataType.BIGINT.notNull());

        JooqPager<?> pager = JooqPager.select(
                        CONTEXT,
                        CONTEXT.select(id, weight).from(near).leftJoin(far).on(farId.eq(id)))
                .uniqueKey(id)
                .orderBy(weight.asc())
                .build();

        assertThat(pager.ordering().describe()).endsWithIgnoringCase("weight ASC NULLS LAST, id ASC");
        assertThat(pager.stream()).hasSize(20);
    }

    @Test
    void refusesToCallANullableColumnNeverNull() {
        assertThatThrownBy(() -> JooqPager.table(CONTEXT, PURCHASE)
                        .uniqueKey(ID)
                        .orderBy(List.of(SortKey.asc("stars").notNull()))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The column STARS may be NULL; say where NULL stands with nullsFirst() or nullsLast().");
    }

    @Test
    void refusesAKeyWhoseValuesDoNotKeepTheirOrder() {
        CONTEXT.execute("CREATE TABLE parcel (id bigint PRIMARY KEY, sizes integer ARRAY NOT NULL)");

        assertThatThrownBy(() -> JooqPager.table(CONTEXT, DSL.table("parcel"))
                        .uniqueKey(DSL.field("id"))
                        .orderBy(DSL.field("sizes").asc())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be a key, because its values do not keep their order");
    }

    @Test
    void takesOrderFieldsAsTheyAre() {
        JooqPager<?> pager = JooqPager.table(CONTEXT, PURCHASE)
                .uniqueKey(ID)
                .orderBy(AMOUNT.desc(), STARS.desc().nullsFirst())
                .build();

        assertThat(pager.ordering().describe()).isEqualTo("AMOUNT DESC, STARS DESC NULLS FIRST, ID DESC");
        assertThat(pager.orderBy(STARS).ordering().describe()).isEqualTo("STARS ASC NULLS LAST, ID ASC");
    }

    private static void refuses(Select<?> select, String message, OrderField<?>... order) {
        assertThatThrownBy(
                        () -> JooqPager.select(CONTEXT, select).orderBy(order).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
