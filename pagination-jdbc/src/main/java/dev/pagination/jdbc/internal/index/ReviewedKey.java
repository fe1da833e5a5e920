package dev.pagination.jdbc.internal.index;

import dev.pagination.SortKey;

/**
 * A key of a pager's order.
 *
 * @param key name, direction and place of NULL
 * @param sql its SQL, as in ORDER BY
 * @param term the quoted column; empty for an expression
 * @param type its SQL type, length included
 */
public record ReviewedKey(SortKey key, String sql, String term, String type) {}
