package dev.pagination.jdbc.internal;

import java.util.Optional;

/**
 * Codecs by DuckDB's type names. A value is cast to exactly the key's type, because a bound of another type may be
 * compared as a third, which no zone map knows. Whatever has no exact Java form, or one the driver moves by the JVM's time
 * zone, travels as the database's text: dates and times, which may be infinite, intervals, and numbers of more than 64
 * bits.
 */
final class DuckDbKeyCodecs {

    private DuckDbKeyCodecs() {}

    /**
     * The codec of a column; empty for an enum, which is ordered by number but compared with a value as text, and for
     * lists, structures, maps, unions, variants and geometries.
     */
    static Optional<KeyCodec> find(Column column) {
        String type = column.typeName();
        return switch (type) {
            case "BOOLEAN" -> Optional.of(StandardKeyCodecs.BOOLEAN);
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER" ->
                Optional.of(cast(StandardKeyCodecs.INTEGER, type));
            case "FLOAT" -> Optional.of(cast(StandardKeyCodecs.REAL, type));
            case "DOUBLE" -> Optional.of(StandardKeyCodecs.DOUBLE);
            case "VARCHAR" -> Optional.of(StandardKeyCodecs.TEXT);
            case "BLOB" -> Optional.of(StandardKeyCodecs.BYTES);
            case "UUID" -> Optional.of(cast(StandardKeyCodecs.UUID, type));
            case "HUGEINT",
                    "UHUGEINT",
                    "UBIGINT",
                    "BIGNUM",
                    "BIT",
                    "JSON",
                    "INTERVAL",
                    "DATE",
                    "TIME",
                    "TIME_NS",
                    "TIME WITH TIME ZONE",
                    "TIMESTAMP",
                    "TIMESTAMP_S",
                    "TIMESTAMP_MS",
                    "TIMESTAMP_NS",
                    "TIMESTAMP WITH TIME ZONE" -> Optional.of(KeyCodec.castText("VARCHAR", type));
            default ->
                type.matches("DECIMAL\\(\\d+,\\d+\\)")
                        ? Optional.of(cast(StandardKeyCodecs.DECIMAL, type))
                        : Optional.empty();
        };
    }

    private static KeyCodec cast(KeyCodec codec, String type) {
        return codec.takenBy("CAST(? AS " + type + ")");
    }
}
