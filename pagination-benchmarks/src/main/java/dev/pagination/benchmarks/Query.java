package dev.pagination.benchmarks;

import dev.pagination.KeyType;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.Total;
import dev.pagination.sql.SqlFragment;
import dev.pagination.sql.SqlKey;
import dev.pagination.sql.SqlQuery;
import dev.pagination.token.Cursor;
import dev.pagination.token.CursorBinding;
import dev.pagination.token.Fingerprint;
import dev.pagination.token.Keyset;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a pager over the table {@code txn} has found out when it is built, without a database.
 *
 * @param sql the query
 * @param binding of its tokens
 * @param cursor a row of it
 */
record Query(SqlQuery sql, CursorBinding binding, Cursor cursor) {

    private static final String COLUMNS =
            "\"id\", \"account_id\", \"created_at\", \"amount\", \"settled_at\", \"note\"";

    static Query of(TxnOrder order) {
        List<SortKey> keys = new ArrayList<>();
        List<KeyType> types = new ArrayList<>();
        List<SqlKey> sqlKeys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (SortKey key : order.keys()) {
            boolean nullable = key.name().equals("settled_at");
            String column = "\"" + key.name() + "\"";
            keys.add(nullable ? key : key.notNull());
            types.add(type(key.name()));
            sqlKeys.add(new SqlKey(column, column, "?", Optional.of(column)));
            values.add(value(key.name()));
        }
        SqlQuery sql = new SqlQuery(
                SqlFragment.of(COLUMNS), SqlFragment.of("txn"), SqlFragment.empty(), sqlKeys, List.of(keys.size() - 1));
        CursorBinding binding =
                CursorBinding.of(new Ordering(keys, types), Fingerprint.ofFilter("txn WHERE ", List.of()));
        Cursor cursor = new Cursor(Keyset.of(values), Cursor.Anchor.ROW, 50, OptionalLong.of(989_999), Total.unknown());
        return new Query(sql, binding, cursor);
    }

    private static KeyType type(String column) {
        return switch (column) {
            case "id" -> KeyType.INTEGER;
            case "amount" -> KeyType.DECIMAL;
            default -> KeyType.TIMESTAMP;
        };
    }

    private static Object value(String column) {
        return switch (column) {
            case "id" -> 989_999L;
            case "amount" -> new BigDecimal("71.03");
            default -> LocalDateTime.of(2020, 7, 25, 13, 1, 30);
        };
    }
}
