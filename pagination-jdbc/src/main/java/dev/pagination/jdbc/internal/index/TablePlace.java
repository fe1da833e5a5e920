package dev.pagination.jdbc.internal.index;

import org.jspecify.annotations.Nullable;

/**
 * Where a table is, in SQL and in the catalogue.
 *
 * @param sql as SQL names it
 * @param catalog {@code null} where the database has none
 * @param schema {@code null} where the database has none
 * @param name as the catalogue has it
 */
public record TablePlace(
        String sql, @Nullable String catalog, @Nullable String schema, String name) {}
