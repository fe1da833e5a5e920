package dev.pagination.benchmarks.peers;

import dev.pagination.benchmarks.Txn;
import org.jspecify.annotations.Nullable;

/** What rows are ordered by, under the names that SQL and JPA have for it. */
enum Column {
    ID("id", "id"),
    CREATED_AT("created_at", "createdAt"),
    AMOUNT("amount", "amount"),
    SETTLED_AT("settled_at", "settledAt"),
    /** Ignoring case; the attribute and the value are those of the text itself. */
    NOTE_IGNORING_CASE("lower(note)", "note");

    private final String sql;
    private final String attribute;

    Column(String sql, String attribute) {
        this.sql = sql;
        this.attribute = attribute;
    }

    String sql() {
        return sql;
    }

    String attribute() {
        return attribute;
    }

    /** The attribute's value in a row. */
    @Nullable
    Comparable<?> valueIn(Txn row) {
        return switch (this) {
            case ID -> row.id();
            case CREATED_AT -> row.createdAt();
            case AMOUNT -> row.amount();
            case SETTLED_AT -> row.settledAt();
            case NOTE_IGNORING_CASE -> row.note();
        };
    }
}
