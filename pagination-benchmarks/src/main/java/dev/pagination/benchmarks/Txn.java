package dev.pagination.benchmarks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code txn}.
 *
 * @param id unique
 * @param accountId one of a few thousand
 * @param createdAt about 5 rows share one
 * @param amount about 100 rows share one
 * @param settledAt {@code null} in 30 % of the rows
 * @param note some text
 */
public record Txn(
        long id,
        long accountId,
        LocalDateTime createdAt,
        BigDecimal amount,
        @Nullable LocalDateTime settledAt,
        String note) {

    /** The columns of a row, as after SELECT. */
    public static final String COLUMNS = "id, account_id, created_at, amount, settled_at, note";

    /** The row that a result set stands on, its first columns being {@link #COLUMNS}. */
    public static Txn read(ResultSet row) throws SQLException {
        @Nullable LocalDateTime settledAt = row.getObject(5, LocalDateTime.class);
        return new Txn(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, LocalDateTime.class),
                row.getBigDecimal(4),
                settledAt,
                row.getString(6));
    }
}
