package dev.pagination.jdbc.internal;

import java.sql.Types;
import java.util.Locale;
import java.util.Optional;

/**
 * Codecs of HSQLDB 2.7: the standard ones but for dates and timestamps, which travel as its own text because its driver
 * moves those before 1582-10-15 by the difference between the Julian and the Gregorian calendar when they are bound.
 */
final class HsqldbKeyCodecs {

    private static final KeyCodec DATE = KeyCodec.castText("CHAR(10)", "DATE");
    private static final KeyCodec TIMESTAMP = KeyCodec.castText("VARCHAR(40)", "TIMESTAMP(9)");
    private static final KeyCodec ZONED_TIMESTAMP = KeyCodec.castText("VARCHAR(50)", "TIMESTAMP(9) WITH TIME ZONE");

    private HsqldbKeyCodecs() {}

    /**
     * The codec of a column; empty for bit strings, which no getter reads whole, for intervals, whose order is not that of
     * the texts they are called, and for times with a zone, arrays, large objects and Java objects, which have no JDBC
     * type with an exact Java form.
     */
    static Optional<KeyCodec> find(Column column) {
        String name = column.typeName().toUpperCase(Locale.ROOT);
        if (name.startsWith("BIT") || name.startsWith("INTERVAL")) {
            return Optional.empty();
        }
        return switch (column.jdbcType()) {
            case Types.REAL, Types.FLOAT -> Optional.of(StandardKeyCodecs.DOUBLE); // Both are double precision here.
            case Types.DATE -> Optional.of(DATE);
            case Types.TIMESTAMP -> Optional.of(TIMESTAMP);
            case Types.TIMESTAMP_WITH_TIMEZONE -> Optional.of(ZONED_TIMESTAMP);
            default -> StandardKeyCodecs.find(column);
        };
    }
}
