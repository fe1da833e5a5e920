package dev.pagination.jdbc.internal;

import java.sql.Types;
import java.util.Locale;
import java.util.Optional;

/** Codecs of H2 2.x: the standard ones, and the database's text for its decimal floating point and its intervals. */
final class H2KeyCodecs {

    private H2KeyCodecs() {}

    /** The codec of a column; empty for JSON, arrays, rows and geometries, whose text does not keep their order. */
    static Optional<KeyCodec> find(Column column) {
        String type = column.typeName().toUpperCase(Locale.ROOT);
        if (type.startsWith("ENUM")) {
            return Optional.of(StandardKeyCodecs.TEXT);
        }
        if (type.startsWith("INTERVAL") || type.startsWith("DECFLOAT") || type.equals("TIME WITH TIME ZONE")) {
            return Optional.of(KeyCodec.castText("VARCHAR", widest(type)));
        }
        boolean unordered =
                type.equals("JSON") || type.equals("GEOMETRY") || type.contains("ARRAY") || type.startsWith("ROW");
        return unordered ? Optional.empty() : StandardKeyCodecs.find(column).map(codec -> clocked(codec, column));
    }

    private static KeyCodec clocked(KeyCodec codec, Column column) {
        return switch (column.jdbcType()) {
            case Types.TIMESTAMP -> codec.withClock(micros -> ago("LOCALTIMESTAMP(9)", micros));
            case Types.TIMESTAMP_WITH_TIMEZONE -> codec.withClock(micros -> ago("CURRENT_TIMESTAMP(9)", micros));
            default -> codec;
        };
    }

    private static String ago(String time, long micros) {
        return "DATEADD(MICROSECOND, -" + micros + ", " + time + ")";
    }

    /** The type with every precision at its most: the driver names none, and the default ones would cut a value. */
    private static String widest(String type) {
        return type.replaceFirst("^TIME ", "TIME(9) ")
                .replaceFirst("^INTERVAL SECOND$", "INTERVAL SECOND(18, 9)")
                .replaceFirst("^INTERVAL (\\w+)(?= TO |$)", "INTERVAL $1(18)")
                .replaceFirst(" TO SECOND$", " TO SECOND(9)");
    }
}
