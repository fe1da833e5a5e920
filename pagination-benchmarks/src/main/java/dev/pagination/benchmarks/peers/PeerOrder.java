package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.TxnDatabase;
import dev.pagination.benchmarks.TxnOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders that everybody pages in: the first three at any depth of a large table, all in walks of a small one. */
enum PeerOrder {
    /** One direction, never NULL. */
    UNIFORM,
    /** Two directions. */
    MIXED,
    /** A key that may be NULL, NULL being where PostgreSQL has it in its indexes, and neither MariaDB nor H2. */
    NULLS_LAST,
    /** The same with NULL at the other end. */
    NULLS_FIRST,
    /** A key that may be NULL after one that may not, in another direction. */
    NULLS_SECOND,
    /** Text, whatever its case. */
    IGNORING_CASE,
    /** Nothing unique in it, as users forget it: rows tied on the key may come in any order, but each of them once. */
    TIES;

    /** Those that are timed. */
    static List<PeerOrder> timed() {
        return Arrays.stream(values())
                .filter(order -> order.byHand().isPresent())
                .toList();
    }

    List<OrderKey> keys() {
        return switch (this) {
            case UNIFORM -> List.of(OrderKey.desc(Column.CREATED_AT), OrderKey.desc(Column.ID));
            case MIXED ->
                List.of(OrderKey.desc(Column.AMOUNT), OrderKey.asc(Column.CREATED_AT), OrderKey.asc(Column.ID));
            case NULLS_LAST -> List.of(OrderKey.asc(Column.SETTLED_AT).nullsLast(), OrderKey.asc(Column.ID));
            case NULLS_FIRST -> List.of(OrderKey.asc(Column.SETTLED_AT).nullsFirst(), OrderKey.asc(Column.ID));
            case NULLS_SECOND ->
                List.of(
                        OrderKey.asc(Column.AMOUNT),
                        OrderKey.desc(Column.SETTLED_AT).nullsLast(),
                        OrderKey.asc(Column.ID));
            case IGNORING_CASE -> List.of(OrderKey.asc(Column.NOTE_IGNORING_CASE), OrderKey.asc(Column.ID));
            case TIES -> List.of(OrderKey.desc(Column.CREATED_AT));
        };
    }

    /** The keys of the reversed order. */
    List<OrderKey> reversed() {
        return keys().stream().map(OrderKey::reversed).toList();
    }

    /** As after ORDER BY on a database. */
    String sqlOn(TxnDatabase database) {
        return keys().stream().map(key -> key.sqlOn(database)).collect(Collectors.joining(", "));
    }

    /** As after ORDER BY in the standard. */
    String sql() {
        return keys().stream().map(OrderKey::sql).collect(Collectors.joining(", "));
    }

    /** The same order for SQL by hand, which is written for some. */
    Optional<TxnOrder> byHand() {
        return switch (this) {
            case UNIFORM -> Optional.of(TxnOrder.UNIFORM);
            case MIXED -> Optional.of(TxnOrder.MIXED);
            case NULLS_LAST -> Optional.of(TxnOrder.NULLABLE);
            default -> Optional.empty();
        };
    }
}
