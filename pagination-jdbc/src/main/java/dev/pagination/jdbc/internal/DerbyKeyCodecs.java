package dev.pagination.jdbc.internal;

import static java.util.Map.entry;

import dev.pagination.DatabaseText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codecs by the type names of Derby 10.16. It has no getters for java.time, so dates and times travel as its own text. A
 * timestamp that the JVM's time zone skips it moves, when it is written and when it is read; one that a JVM of another
 * zone has written could thus not be found again, so the parts that Derby does not move are read besides, and tell.
 */
final class DerbyKeyCodecs {

    private static final KeyCodec TIMESTAMP = KeyCodec.castText("VARCHAR(29)", "TIMESTAMP")
            .capturing(expression -> "CAST(" + expression + " AS VARCHAR(29)) || '@' || CAST(DAY(" + expression
                    + ") AS CHAR(2)) || CAST(HOUR(" + expression + ") AS CHAR(2)) || CAST(MINUTE(" + expression
                    + ") AS CHAR(2))")
            .readBy(DerbyKeyCodecs::readTimestamp);

    private static final Map<String, KeyCodec> BY_NAME = Map.ofEntries(
            entry("BOOLEAN", StandardKeyCodecs.BOOLEAN),
            entry("SMALLINT", StandardKeyCodecs.INTEGER),
            entry("INTEGER", StandardKeyCodecs.INTEGER),
            entry("BIGINT", StandardKeyCodecs.INTEGER),
            entry("DECIMAL", StandardKeyCodecs.DECIMAL),
            entry("NUMERIC", StandardKeyCodecs.DECIMAL),
            entry("REAL", StandardKeyCodecs.REAL),
            entry("DOUBLE", StandardKeyCodecs.DOUBLE),
            entry("CHAR", StandardKeyCodecs.TEXT),
            entry("VARCHAR", StandardKeyCodecs.TEXT),
            entry("CHAR () FOR BIT DATA", StandardKeyCodecs.BYTES),
            entry("VARCHAR () FOR BIT DATA", StandardKeyCodecs.BYTES),
            entry("DATE", KeyCodec.castText("CHAR(10)", "DATE")),
            entry("TIME", KeyCodec.castText("CHAR(8)", "TIME")),
            entry("TIMESTAMP", TIMESTAMP));

    private DerbyKeyCodecs() {}

    /** The codec of a column; empty for the long types, XML and user-defined types, which Derby cannot order. */
    static Optional<KeyCodec> find(Column column) {
        return Optional.ofNullable(BY_NAME.get(column.typeName()));
    }

    /** Day, hour and minute stand twice: in the text, for which Derby asks the JVM's calendar, and as they are stored. */
    private static @Nullable Object readTimestamp(ResultSet row, int column) throws SQLException {
        String captured = row.getString(column);
        if (captured == null) {
            return null;
        }
        int end = captured.indexOf('@');
        String text = captured.substring(0, end);
        boolean moved = number(text, 8) != number(captured, end + 1)
                || number(text, 11) != number(captured, end + 3)
                || number(text, 14) != number(captured, end + 5);
        if (moved) {
            throw new SQLException(
                    "A timestamp key holds a time that the JVM's time zone skips, and Derby moves it; run"
                            + " the JVM in the time zone in which the rows were written.");
        }
        return new DatabaseText(text);
    }

    private static int number(String text, int start) {
        return Integer.parseInt(text.substring(start, start + 2).strip());
    }
}
