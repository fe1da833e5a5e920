package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.LOCALDATETIME;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.pagination.CountStrategy;
import dev.pagination.PageRequest;
import dev.pagination.PageResponse;
import dev.pagination.testkit.database.TestDatabase;
import dev.pagination.testkit.database.TestDatabases;
import dev.pagination.token.CursorTokens;
import dev.pagination.token.KeyRing;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of the documents. */
class JooqSnippetsTest {

    private static final TestDatabase DATABASE = TestDatabases.h2();
    private static final DSLContext context = DSL.using(DATABASE.dataSource(), SQLDialect.H2);
    private static final KeyRing keys = KeyRing.random();

    private static final Table<Record> ORDERS = DSL.table(name("orders"));
    private static final Field<Long> ORDERS_ID = DSL.field(name("orders", "id"), BIGINT.notNull());
    private static final Field<Long> CUSTOMER_ID = DSL.field(name("orders", "customer_id"), BIGINT.notNull());
    private static final Field<LocalDateTime> CREATED_AT =
            DSL.field(name("orders", "created_at"), LOCALDATETIME(6).notNull());
    private static final Field<LocalDateTime> SHIPPED_AT = DSL.field(name("orders", "shipped_at"), LOCALDATETIME(6));
    private static final Table<Record> CUSTOMERS = DSL.table(name("customers"));
    private static final Field<Long> CUSTOMERS_ID = DSL.field(name("customers", "id"), BIGINT.notNull());
    private static final Field<String> CUSTOMERS_NAME =
            DSL.field(name("customers", "name"), VARCHAR(20).notNull());

    /** An order with its customer's name. */
    record Order(long id, String customer, LocalDateTime createdAt) {}

    @BeforeAll
    static void createTables() {
        context.createTable(CUSTOMERS)
                .columns(CUSTOMERS_ID, CUSTOMERS_NAME)
                .primaryKey(CUSTOMERS_ID)
                .execute();
        context.createTable(ORDERS)
                .columns(ORDERS_ID, CUSTOMER_ID, CREATED_AT, SHIPPED_AT)
                .primaryKey(ORDERS_ID)
                .execute();
        context.insertInto(CUSTOMERS, CUSTOMERS_ID, CUSTOMERS_NAME)
                .values(1L, "Ada")
                .values(2L, "bob")
                .execute();
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        for (long id = 1; id <= 60; id++) {
            context.insertInto(ORDERS, ORDERS_ID, CUSTOMER_ID, CREATED_AT, SHIPPED_AT)
                    .values(id, 1 + id % 2, start.plusHours(id / 3), id % 4 == 0 ? null : start.plusDays(id))
                    .execute();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void pagesASelect() {
        // tag::select[]
        JooqPager<Order> orders = JooqPager.select(
                        context,
                        context.select(ORDERS_ID, CUSTOMERS_NAME.as("customer"), CREATED_AT)
                                .from(ORDERS)
                                .join(CUSTOMERS)
                                .on(CUSTOMER_ID.eq(CUSTOMERS_ID)))
                .uniqueKey(ORDERS_ID)
                .orderBy(CREATED_AT.desc())
                .tokens(CursorTokens.encrypted(keys))
                .build(Order.class);

        PageResponse<Order> page = orders.where(CUSTOMERS_NAME.eq("Ada")).first(20);
        // end::select[]

        assertThat(page.content())
                .hasSize(20)
                .allMatch(order -> order.customer().equals("Ada"));
        assertThat(page.content().get(0).id()).isEqualTo(60);
    }

    @Test
    void countsASelectWithinABudget() {
        var ordersWithCustomers = context.select(ORDERS_ID, CUSTOMERS_NAME.as("customer"), CREATED_AT)
                .from(ORDERS)
                .join(CUSTOMERS)
                .on(CUSTOMER_ID.eq(CUSTOMERS_ID));

        // tag::within[]
        CountStrategy exactOrBounded =
                CountStrategy.separate().within(Duration.ofMillis(200)).orElse(CountStrategy.bounded(10_000));

        JooqPager<Order> orders = JooqPager.select(context, ordersWithCustomers)
                .uniqueKey(ORDERS_ID)
                .orderBy(CREATED_AT.desc())
                .count(exactOrBounded)
                .build(Order.class);
        // end::within[]

        assertThat(orders.first(20).metadata().totalElements()).hasValue(60);
    }

    @Test
    void ordersByExpressionsAndNulls() {
        // tag::order[]
        JooqPager<Record> orders = JooqPager.table(context, ORDERS)
                .uniqueKey(ORDERS_ID)
                .orderBy(SHIPPED_AT.desc().nullsFirst(), CREATED_AT.asc())
                .tokens(CursorTokens.encrypted(keys))
                .build();
        // end::order[]

        assertThat(orders.first(15).content())
                .hasSize(15)
                .allSatisfy(row -> assertThat(row.get(SHIPPED_AT)).isNull());

        // tag::key[]
        JooqPager<Record> customers = JooqPager.table(context, CUSTOMERS)
                .uniqueKey(CUSTOMERS_ID)
                .key(lower(CUSTOMERS_NAME).as("name_lower"))
                .build();

        PageResponse<Record> byName =
                customers.orderBy(lower(CUSTOMERS_NAME).desc()).first(10);
        // end::key[]

        assertThat(byName.content().get(0).get(CUSTOMERS_NAME)).isEqualTo("bob");
    }

    @Test
    void pagesGroups() {
        // tag::groups[]
        Field<Integer> many = count().as("many");

        var busiest = JooqPager.select(
                        context, context.select(CUSTOMER_ID, many).from(ORDERS).groupBy(CUSTOMER_ID))
                .neverNull(many)
                .orderBy(many.desc())
                .build();
        // end::groups[]

        assertThat(busiest.first(5).content()).extracting(row -> row.value2()).containsExactly(30, 30);
    }

    @Test
    void pagesWhatWasSoughtBySeek() {
        Field<?>[] columns = {ORDERS_ID, CREATED_AT};
        LocalDateTime createdAt = LocalDateTime.of(2026, 1, 1, 12, 0);
        long id = 36;

        // tag::seek[]
        var before = context.select(columns)
                .from(ORDERS)
                .orderBy(CREATED_AT.desc(), ORDERS_ID.desc())
                .seek(createdAt, id)
                .limit(20)
                .fetch();
        // end::seek[]
        // tag::pager[]
        var orders = JooqPager.select(context, context.select(columns).from(ORDERS))
                .uniqueKey(ORDERS_ID)
                .orderBy(CREATED_AT.desc())
                .tokens(CursorTokens.encrypted(keys))
                .build();

        var first = orders.first(20);
        var second = orders.next(first.nextToken().orElseThrow());
        // end::pager[]

        assertThat(before.getValues(ORDERS_ID)).startsWith(35L).hasSize(20);
        assertThat(second.content()).hasSize(20);
        assertThat(second.content().get(0).get(ORDERS_ID)).isEqualTo(40);
    }

    @Test
    void runsInATransactionAndExchangesTokens() {
        JooqPager<Record> orders =
                JooqPager.table(context, ORDERS).uniqueKey(ORDERS_ID).build();

        // tag::transaction[]
        long unshipped = context.transactionResult(configuration ->
                orders.on(configuration.dsl()).where(SHIPPED_AT.isNull()).stream(PageRequest.first(500))
                        .count());
        // end::transaction[]
        // tag::binding[]
        long customer = 2;
        JooqPager<Record> theirs = orders.where(CUSTOMER_ID.eq(customer)).binding("orders of a customer", customer);
        // end::binding[]

        assertThat(unshipped).isEqualTo(15);
        assertThat(theirs.next(theirs.first(3).nextToken().orElseThrow()).content())
                .hasSize(3);
    }
}
