package dev.pagination.benchmarks.peers;

import dev.pagination.Direction;
import dev.pagination.benchmarks.Txn;
import dev.pagination.benchmarks.TxnDatabase;
import java.util.ArrayList;
import java.util.List;

/**
 * The best SQL for a page on MariaDB and H2, written by hand, without a look behind the page: of the forms that were compared
 * there, the one that reads least. MariaDB reads the expanded OR as a range, H2 bounds a range by the first key only. A page
 * that may reach from the values of a key into its NULLs has two statements, the second for what the first leaves to be read.
 *
 * @param first the first page
 * @param after the page after a row
 * @param afterNull the same after a row whose key that may be NULL is NULL
 * @param before the page before a row, its rows in reversed order
 * @param beforeNull the same before a row whose key that may be NULL is NULL
 */
record HandSql(
        List<Statement> first,
        List<Statement> after,
        List<Statement> afterNull,
        List<Statement> before,
        List<Statement> beforeNull) {

    /**
     * A statement.
     *
     * @param sql its text
     * @param binds whose values in the row it is given, one for each parameter
     */
    record Statement(String sql, List<Column> binds) {}

    /** For an order that SQL is written for by hand, of which only the first key may be NULL. */
    static HandSql of(TxnDatabase database, PeerOrder order, int size) {
        Writer writer = new Writer(database, " LIMIT " + (size + 1));
        List<OrderKey> keys = order.keys();
        List<OrderKey> reversed = order.reversed();
        if (order != PeerOrder.NULLS_LAST) {
            return new HandSql(
                    List.of(writer.all("", keys)),
                    List.of(writer.seek("", keys)),
                    List.of(),
                    List.of(writer.seek("", reversed)),
                    List.of());
        }
        String key = keys.get(0).column().sql();
        String values = key + " IS NOT NULL";
        String nulls = key + " IS NULL";
        List<OrderKey> tail = keys.subList(1, keys.size());
        List<OrderKey> reversedTail = reversed.subList(1, keys.size());
        Statement theNulls = writer.all(nulls, keys);
        return new HandSql(
                database == TxnDatabase.H2 // which has an index with NULL there, and reads it for this text alone
                        ? List.of(writer.select("", order.sqlOn(database), List.of()))
                        : List.of(writer.all(values, keys), theNulls),
                List.of(writer.seek(values, keys), theNulls),
                List.of(writer.seek(nulls, tail, keys)),
                List.of(writer.seek(values, reversed)),
                List.of(writer.seek(nulls, reversedTail, reversed), writer.all(values, reversed)));
    }

    /** Writes statements that order by keys where they are not NULL, or all NULL, so that NULL need not be placed. */
    private record Writer(TxnDatabase database, String limit) {

        Statement all(String condition, List<OrderKey> keys) {
            return select(condition, plain(keys), List.of());
        }

        Statement seek(String condition, List<OrderKey> keys) {
            return seek(condition, keys, keys);
        }

        /** Behind the row by some keys, ordered by all. */
        Statement seek(String condition, List<OrderKey> sought, List<OrderKey> keys) {
            List<Column> binds = new ArrayList<>();
            String seek = database == TxnDatabase.H2 && sought.size() > 1
                    ? bound(sought.get(0), binds) + " AND (" + behind(sought, binds) + ")"
                    : "(" + behind(sought, binds) + ")";
            return select(condition.isEmpty() ? seek : condition + " AND " + seek, plain(keys), binds);
        }

        Statement select(String condition, String order, List<Column> binds) {
            String where = condition.isEmpty() ? "" : " WHERE " + condition;
            return new Statement(
                    "SELECT " + Txn.COLUMNS + " FROM txn" + where + " ORDER BY " + order + limit, List.copyOf(binds));
        }

        private static String bound(OrderKey key, List<Column> binds) {
            binds.add(key.column());
            return key.column().sql() + (key.direction() == Direction.ASC ? " >= ?" : " <= ?");
        }

        private static String behind(List<OrderKey> keys, List<Column> binds) {
            Column column = keys.get(0).column();
            String strictly = column.sql() + (keys.get(0).direction() == Direction.ASC ? " > ?" : " < ?");
            binds.add(column);
            if (keys.size() == 1) {
                return strictly;
            }
            binds.add(column);
            return strictly + " OR (" + column.sql() + " = ? AND (" + behind(keys.subList(1, keys.size()), binds)
                    + "))";
        }

        private static String plain(List<OrderKey> keys) {
            return String.join(
                    ", ",
                    keys.stream()
                            .map(key -> key.column().sql() + (key.direction() == Direction.DESC ? " DESC" : ""))
                            .toList());
        }
    }
}
