package dev.pagination.jooq;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import dev.pagination.testkit.database.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Two tables, {@code shopper} and {@code purchase}, without generated code. */
final class Shop {

    static final Table<Record> SHOPPER = DSL.table(name("shopper"));
    static final Field<Long> SHOPPER_ID = DSL.field(name("shopper", "id"), BIGINT.notNull());
    static final Field<String> NAME = DSL.field(name("shopper", "name"), VARCHAR.notNull());
    static final Table<Record> PURCHASE = DSL.table(name("purchase"));
    static final Field<Long> ID = DSL.field(name("purchase", "id"), BIGINT.notNull());
    static final Field<Long> BUYER = DSL.field(name("purchase", "shopper_id"), BIGINT);
    static final Field<Integer> AMOUNT = DSL.field(name("purchase", "amount"), INTEGER.notNull());
    static final Field<Integer> STARS = DSL.field(name("purchase", "stars"), INTEGER);

    private static final int PURCHASES = 20;

    private Shop() {}

    /** A context that leaves names to the database's own case, and writes no statement before another on MariaDB. */
    static DSLContext context(TestDatabase database, SQLDialect dialect) {
        return DSL.using(
                database.dataSource(),
                dialect,
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withRenderGroupConcatMaxLenSessionVariable(false));
    }

    /** Creates and fills the tables; three shoppers, one of whom buys nothing, and purchases of nobody. */
    static void create(DSLContext context) {
        context.execute("CREATE TABLE shopper (id bigint NOT NULL PRIMARY KEY, name varchar(20) NOT NULL)");
        context.execute("CREATE TABLE purchase (id bigint NOT NULL PRIMARY KEY, shopper_id bigint,"
                + " amount integer NOT NULL, stars integer)");
        context.insertInto(SHOPPER, SHOPPER_ID, NAME)
                .values(1L, "Ada")
                .values(2L, "Bob")
                .values(3L, "Cleo")
                .execute();
        for (int i : IntStream.rangeClosed(1, PURCHASES).toArray()) {
            context.insertInto(PURCHASE, ID, BUYER, AMOUNT, STARS)
                    .values((long) i, i % 5 == 0 ? null : 1L + i % 2, i * 7 % 5, i % 3 == 0 ? null : i % 4)
                    .execute();
        }
    }

    /** The first columns of a query, as the database orders them without paging. */
    static List<Object> unpaged(org.jooq.Select<?> ordered) {
        return ordered.fetch().stream().map(row -> row.get(0)).toList();
    }
}
