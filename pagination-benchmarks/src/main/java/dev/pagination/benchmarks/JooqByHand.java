package dev.pagination.benchmarks;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unquotedName;

import dev.pagination.EdgeCheck;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Pages of {@link Txn}s as somebody writes them with jOOQ, with the best SQL for PostgreSQL and with jOOQ's own SEEK. */
public final class JooqByHand {

    // Unquoted, because a database may have such names in upper case.
    public static final Table<Record> TXN = table(unquotedName("txn"));
    public static final Field<Long> ID = field(unquotedName("id"), SQLDataType.BIGINT.notNull());
    public static final Field<LocalDateTime> CREATED_AT =
            field(unquotedName("created_at"), SQLDataType.LOCALDATETIME.notNull());
    public static final Field<BigDecimal> AMOUNT = field(unquotedName("amount"), SQLDataType.NUMERIC.notNull());
    public static final Field<LocalDateTime> SETTLED_AT = field(unquotedName("settled_at"), SQLDataType.LOCALDATETIME);
    public static final Field<String> NOTE = field(unquotedName("note"), SQLDataType.CLOB.notNull());
    /** What a row is made of. */
    public static final List<Field<?>> COLUMNS =
            List.of(ID, field(unquotedName("account_id"), SQLDataType.BIGINT), CREATED_AT, AMOUNT, SETTLED_AT, NOTE);

    private static final int BEHIND = 6;

    private final DSLContext context;
    private final TxnOrder order;
    private final boolean probes;
    private final int size;

    JooqByHand(DSLContext context, TxnOrder order, EdgeCheck edges, int size) {
        this.context = context;
        this.order = order;
        this.probes = edges == EdgeCheck.EXACT;
        this.size = size;
    }

    /** The same rows in the same order, for a pager. */
    static List<OrderField<?>> orderBy(TxnOrder order) {
        return switch (order) {
            case UNIFORM -> List.of(CREATED_AT.desc(), ID.desc());
            case MIXED -> List.of(AMOUNT.desc(), CREATED_AT, ID);
            case NULLABLE -> List.of(SETTLED_AT.asc().nullsLast(), ID);
        };
    }

    /** A row of these columns. */
    public static Txn txn(Record row) {
        return new Txn(
                (Long) row.get(0),
                (Long) row.get(1),
                (LocalDateTime) row.get(2),
                (BigDecimal) row.get(3),
                (LocalDateTime) row.get(4),
                (String) row.get(5));
    }

    /** The page after a row that has a value for every key. */
    ByHand.Page after(Txn row) {
        return read(context.fetch(page(row)), probes);
    }

    /** The same by jOOQ's SEEK, which does not know whether there are rows before. */
    ByHand.Page seek(Txn row) {
        Object[] values = switch (order) {
            case UNIFORM -> new Object[] {row.createdAt(), row.id()};
            case MIXED -> new Object[] {row.amount(), row.createdAt(), row.id()};
            case NULLABLE -> new Object[] {row.settledAt(), row.id()};
        };
        return read(
                context.select(COLUMNS)
                        .from(TXN)
                        .orderBy(orderBy(order))
                        .seek(values)
                        .limit(inline(size + 1))
                        .fetch(),
                false);
    }

    private Select<?> page(Txn row) {
        LocalDateTime settledAt = row.settledAt();
        return switch (order) {
            case UNIFORM ->
                limited(select(columns(exists(row(CREATED_AT, ID).ge(row.createdAt(), row.id()), CREATED_AT, ID)))
                        .from(TXN)
                        .where(row(CREATED_AT, ID).lt(row.createdAt(), row.id()))
                        .orderBy(orderBy(order)));
            case MIXED -> {
                Condition tie = AMOUNT.eq(row.amount());
                Condition before = tie.and(row(CREATED_AT, ID).le(row.createdAt(), row.id()));
                yield union(
                        or(exists(before, CREATED_AT.desc(), ID.desc()), exists(AMOUNT.gt(row.amount()), AMOUNT)),
                        tie.and(row(CREATED_AT, ID).gt(row.createdAt(), row.id())),
                        AMOUNT.lt(row.amount()));
            }
            case NULLABLE ->
                union(
                        exists(row(SETTLED_AT, ID).le(settledAt, row.id()), SETTLED_AT.desc(), ID.desc()),
                        row(SETTLED_AT, ID).gt(settledAt, row.id()),
                        SETTLED_AT.isNull());
        };
    }

    private Select<?> union(Condition probe, Condition near, Condition far) {
        Table<Record> page = branch(near).unionAll(branch(far)).asTable("page");
        return limited(select(columns(probe)).from(page).orderBy(orderBy(order)));
    }

    private Select<Record> branch(Condition condition) {
        return limited(select(COLUMNS).from(TXN).where(condition).orderBy(orderBy(order)));
    }

    private <R extends Record> Select<R> limited(SelectLimitStep<R> select) {
        return select.limit(inline(size + 1));
    }

    private List<Field<?>> columns(Condition probe) {
        if (!probes) {
            return COLUMNS;
        }
        List<Field<?>> columns = new ArrayList<>(COLUMNS);
        columns.add(field(probe));
        return columns;
    }

    /** Not EXISTS, for which PostgreSQL drops ORDER BY and then may read the table from its start. */
    private static Condition exists(Condition condition, OrderField<?>... order) {
        return DSL.field(selectOne().from(TXN).where(condition).orderBy(order).limit(inline(1)))
                .isNotNull();
    }

    private ByHand.Page read(List<? extends Record> found, boolean probed) {
        List<Txn> rows = new ArrayList<>(size);
        for (Record row : found.subList(0, Math.min(size, found.size()))) {
            rows.add(txn(row));
        }
        boolean behind = !probed || Objects.equals(found.get(0).get(BEHIND), true);
        return new ByHand.Page(rows, found.size() > size, behind);
    }
}
