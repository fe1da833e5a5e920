package dev.pagination.jdbc.internal;

import static java.util.Map.entry;

import dev.pagination.KeyType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Codecs by Oracle's type names, after the JDBC Developer's Guide 19c, "Accessing and Manipulating Oracle Data"; no
 * Oracle runs in the tests. A DATE has a time of day, and a bound timestamp would turn the column into one and lose its
 * index. An instant is taken and given back in UTC by the server, so that no time zone of the driver matters.
 */
final class OracleKeyCodecs {

    private static final KeyCodec NUMBER = StandardKeyCodecs.DECIMAL;
    private static final KeyCodec INSTANT = new KeyCodec(
            KeyType.TIMESTAMP,
            expression -> "SYS_EXTRACT_UTC(" + expression + ")",
            "FROM_TZ(CAST(? AS TIMESTAMP(9)), '+00:00')",
            StandardKeyCodecs.TIMESTAMP.reader(),
            StandardKeyCodecs.TIMESTAMP.binder());

    private static final Map<String, KeyCodec> BY_NAME = Map.ofEntries(
            entry("NUMBER", NUMBER),
            entry("FLOAT", NUMBER), // a NUMBER of so many binary digits
            entry("CHAR", StandardKeyCodecs.TEXT),
            entry("VARCHAR2", StandardKeyCodecs.TEXT),
            entry("NCHAR", StandardKeyCodecs.NATIONAL_TEXT),
            entry("NVARCHAR2", StandardKeyCodecs.NATIONAL_TEXT),
            entry("RAW", StandardKeyCodecs.BYTES),
            entry("DATE", StandardKeyCodecs.TIMESTAMP.bindingAs("DATE")),
            entry("TIMESTAMP", StandardKeyCodecs.TIMESTAMP),
            entry("TIMESTAMP WITH TIME ZONE", INSTANT));

    private OracleKeyCodecs() {}

    /**
     * The codec of a column; empty where no document promises that a value keeps its place: binary floating point, which
     * drivers bind as decimals, timestamps in the session's time zone, intervals, and text that is sorted in another way
     * than it is compared, see {@link OracleCatalog}.
     */
    static Optional<KeyCodec> find(Column column) {
        return Optional.ofNullable(BY_NAME.get(column.typeName().toUpperCase(Locale.ROOT)));
    }
}
