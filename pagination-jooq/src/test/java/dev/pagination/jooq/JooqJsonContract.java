package dev.pagination.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonGetAttributeAsText;
import static org.jooq.impl.DSL.jsonValue;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.pagination.testkit.TotalContract;
import dev.pagination.testkit.WalkContract;
import dev.pagination.testkit.database.TestDatabase;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Keys that are taken out of a JSON document; a subclass names the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JooqJsonContract {

    private static final int ROWS = 17;
    private static final Table<Record> LETTER = table(name("letter"));
    private static final Field<Integer> ID = field(name("letter", "id"), SQLDataType.INTEGER.notNull());
    private static final Field<JSON> DOC = field(name("letter", "doc"), SQLDataType.JSON);

    private final DSLContext context;

    JooqJsonContract(TestDatabase database, SQLDialect dialect) {
        this.context = DSL.using(database.dataSource(), dialect);
    }

    @BeforeAll
    void createTable() {
        context.execute("CREATE TABLE letter (id int NOT NULL PRIMARY KEY, doc json)");
        for (int i = 0; i < ROWS; i++) {
            String doc = "'{\"to\": \"x" + i % 3 + "\", \"rank\": " + (8 + i % 5) + "}'";
            context.execute("INSERT INTO letter VALUES (" + i + ", " + (i % 4 == 0 ? "NULL" : doc) + ")");
        }
    }

    @Test
    void ordersByAnAttribute() {
        Field<String> to = jsonGetAttributeAsText(DOC, "to");

        walks(to.asc().nullsFirst(), ID.desc());
        walks(to.desc().nullsLast(), ID.desc());
    }

    @Test
    void ordersByAnAttributeAsANumber() {
        Field<Integer> rank = jsonGetAttributeAsText(DOC, "rank").cast(SQLDataType.INTEGER);

        List<Object> all = walks(rank.desc().nullsLast(), ID.asc());

        assertThat(all).startsWith(9).endsWith(16);
    }

    @Test
    void ordersByAValueOfAPath() {
        walks(jsonValue(DOC, "$.to").asc().nullsFirst(), ID.asc());
    }

    /** The numbers of the rows in order, as the database orders them without paging. */
    private List<Object> walks(SortField<?>... order) {
        Select<?> select = context.select(ID).from(LETTER);
        JooqPager<Object> pager =
                JooqPager.select(context, select).uniqueKey(ID).orderBy(order).build(row -> row.get(0));
        List<Object> all = Shop.unpaged(select.$orderBy(List.of(order)));

        assertThat(all).hasSize(ROWS);
        WalkContract.check(pager, all, 5);
        TotalContract.check(pager, ROWS);
        return all;
    }
}
