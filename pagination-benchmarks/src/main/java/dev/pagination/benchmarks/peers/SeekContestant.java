package dev.pagination.benchmarks.peers;

import dev.pagination.Direction;
import dev.pagination.benchmarks.ByHand;
import dev.pagination.benchmarks.JooqByHand;
import dev.pagination.benchmarks.Txn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** SEEK of jOOQ, the values of the rows at the ends of a page being the cursors. */
final class SeekContestant implements Contestant<ByHand.Page> {

    /** How the page before a page is read. */
    enum Backward {
        /** The reversed order forward, its rows reversed. */
        REVERSED_ORDER,
        /** By {@code seekBefore}. */
        SEEK_BEFORE
    }

    private final DSLContext context;
    private final PeerOrder order;
    private final int size;
    private final Backward backward;

    SeekContestant(DSLContext context, PeerOrder order, int size, Backward backward) {
        this.context = context;
        this.order = order;
        this.size = size;
        this.backward = backward;
    }

    /** An order for jOOQ. */
    static List<OrderField<?>> orderBy(List<OrderKey> keys) {
        return keys.stream().<OrderField<?>>map(SeekContestant::field).toList();
    }

    @Override
    public ByHand.Page first() {
        Result<Record> found = select(order.keys()).limit(size + 1).fetch();
        return new ByHand.Page(rows(found), found.size() > size, false);
    }

    @Override
    public Optional<ByHand.Page> next(ByHand.Page page) {
        if (!page.hasNext()) {
            return Optional.empty();
        }
        Txn last = page.rows().get(page.rows().size() - 1);
        Result<Record> found =
                select(order.keys()).seek(values(last)).limit(size + 1).fetch();
        return Optional.of(new ByHand.Page(rows(found), found.size() > size, true));
    }

    @Override
    public Optional<ByHand.Page> previous(ByHand.Page page) {
        if (!page.hasPrevious()) {
            return Optional.empty();
        }
        Object[] first = values(page.rows().get(0));
        return Optional.of(backward == Backward.SEEK_BEFORE ? seekBefore(first) : seekReversed(first));
    }

    @Override
    public ByHand.Page at(Shown page) {
        return new ByHand.Page(page.rows(), true, true);
    }

    @Override
    public List<Txn> rows(ByHand.Page page) {
        return page.rows();
    }

    private ByHand.Page seekReversed(Object[] first) {
        Result<Record> found =
                select(order.reversed()).seek(first).limit(size + 1).fetch();
        List<Txn> rows = new ArrayList<>(rows(found));
        Collections.reverse(rows);
        return new ByHand.Page(rows, true, found.size() > size);
    }

    @SuppressWarnings("deprecation") // it is there to show what it does
    private ByHand.Page seekBefore(Object[] first) {
        Result<Record> found =
                select(order.keys()).seekBefore(first).limit(size + 1).fetch();
        return new ByHand.Page(rows(found), true, found.size() > size);
    }

    private SelectSeekStepN<Record> select(List<OrderKey> keys) {
        return context.select(JooqByHand.COLUMNS).from(JooqByHand.TXN).orderBy(orderBy(keys));
    }

    private List<Txn> rows(Result<Record> found) {
        return found.subList(0, Math.min(size, found.size())).stream()
                .map(JooqByHand::txn)
                .toList();
    }

    private Object[] values(Txn row) {
        return order.keys().stream().map(key -> value(key.column(), row)).toArray();
    }

    /** A parameter of the column's type. */
    private static Field<?> value(Column column, Txn row) {
        @Nullable Comparable<?> value = column.valueIn(row);
        return column == Column.NOTE_IGNORING_CASE
                ? DSL.lower(DSL.val(value, JooqByHand.NOTE.getDataType()))
                : DSL.val(value, named(column).getDataType());
    }

    private static SortField<?> field(OrderKey key) {
        SortField<?> sorted = key.direction() == Direction.ASC
                ? named(key.column()).asc()
                : named(key.column()).desc();
        return switch (key.nulls()) {
            case NONE -> sorted;
            case FIRST -> sorted.nullsFirst();
            case LAST -> sorted.nullsLast();
        };
    }

    private static Field<?> named(Column column) {
        return switch (column) {
            case ID -> JooqByHand.ID;
            case CREATED_AT -> JooqByHand.CREATED_AT;
            case AMOUNT -> JooqByHand.AMOUNT;
            case SETTLED_AT -> JooqByHand.SETTLED_AT;
            case NOTE_IGNORING_CASE -> DSL.lower(JooqByHand.NOTE);
        };
    }
}
