package dev.pagination.benchmarks;

import dev.pagination.SortKey;
import java.util.List;

/** The orders in which {@link Txn}s are paged, one for each way in which keyset SQL is written on PostgreSQL. */
public enum TxnOrder {
    /** One direction, never NULL: a row value. */
    UNIFORM("created_at DESC, id DESC"),
    /** Two directions: a union of two branches. */
    MIXED("amount DESC, created_at, id"),
    /** A key that may be NULL: a union while in the values, one branch once in the NULLs. */
    NULLABLE("settled_at, id");

    private final String sql;

    TxnOrder(String sql) {
        this.sql = sql;
    }

    /** As after ORDER BY; PostgreSQL has NULL last in an ascending order. */
    String sql() {
        return sql;
    }

    /** The same for a pager. */
    List<SortKey> keys() {
        return switch (this) {
            case UNIFORM -> List.of(SortKey.desc("created_at"), SortKey.desc("id"));
            case MIXED -> List.of(SortKey.desc("amount"), SortKey.asc("created_at"), SortKey.asc("id"));
            case NULLABLE -> List.of(SortKey.asc("settled_at").nullsLast(), SortKey.asc("id"));
        };
    }
}
