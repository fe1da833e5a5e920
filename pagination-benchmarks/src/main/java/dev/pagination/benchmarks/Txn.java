package dev.pagination.benchmarks;

import java.math.BigDecimal;
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
        String note) {}
