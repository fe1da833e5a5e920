package dev.pagination.benchmarks.peers;

import dev.pagination.Direction;
import dev.pagination.NullPlacement;
import dev.pagination.benchmarks.TxnDatabase;

/**
 * One key of an order.
 *
 * @param nulls {@link NullPlacement#NONE} if the column is NOT NULL
 */
record OrderKey(Column column, Direction direction, NullPlacement nulls) {

    static OrderKey asc(Column column) {
        return new OrderKey(column, Direction.ASC, NullPlacement.NONE);
    }

    static OrderKey desc(Column column) {
        return new OrderKey(column, Direction.DESC, NullPlacement.NONE);
    }

    OrderKey nullsFirst() {
        return new OrderKey(column, direction, NullPlacement.FIRST);
    }

    OrderKey nullsLast() {
        return new OrderKey(column, direction, NullPlacement.LAST);
    }

    OrderKey reversed() {
        return new OrderKey(column, direction.reversed(), nulls.reversed());
    }

    /** As after ORDER BY on a database. */
    String sqlOn(TxnDatabase database) {
        return database.term(column.sql(), direction, nulls);
    }

    /** As after ORDER BY in the standard. */
    String sql() {
        String sql = column.sql() + (direction == Direction.DESC ? " DESC" : "");
        return nulls == NullPlacement.NONE ? sql : sql + " NULLS " + nulls;
    }
}
