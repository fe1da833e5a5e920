package dev.pagination.jdbc.internal;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Codecs by Db2's type names, after the SQL reference of Db2 11.5, "CHAR scalar function" and "CAST specification"; no Db2
 * runs in the tests. Dates and times travel as the server's text: Java has no 24:00:00, and no twelve digits of a second.
 */
final class Db2KeyCodecs {

    private static final Map<String, KeyCodec> BY_NAME = Map.ofEntries(
            entry("SMALLINT", StandardKeyCodecs.INTEGER.bindingAs("SMALLINT")),
            entry("INTEGER", StandardKeyCodecs.INTEGER.bindingAs("INTEGER")),
            entry("BIGINT", StandardKeyCodecs.INTEGER.bindingAs("BIGINT")),
            entry("DECIMAL", StandardKeyCodecs.DECIMAL),
            entry("REAL", StandardKeyCodecs.REAL.bindingAs("REAL")),
            entry("DOUBLE", StandardKeyCodecs.DOUBLE.bindingAs("DOUBLE")),
            entry("CHAR", StandardKeyCodecs.TEXT),
            entry("VARCHAR", StandardKeyCodecs.TEXT),
            entry("GRAPHIC", StandardKeyCodecs.TEXT),
            entry("VARGRAPHIC", StandardKeyCodecs.TEXT),
            entry("BINARY", StandardKeyCodecs.BYTES),
            entry("VARBINARY", StandardKeyCodecs.BYTES),
            entry("DATE", ofIsoText("DATE")),
            entry("TIME", ofIsoText("TIME")),
            entry("TIMESTAMP", KeyCodec.castText("VARCHAR(32)", "TIMESTAMP(12)")));

    private Db2KeyCodecs() {}

    /** The codec of a column; empty for DECFLOAT, whose equal values differ, for bit data, and for what has no order. */
    static Optional<KeyCodec> find(Column column) {
        return Optional.ofNullable(BY_NAME.get(column.typeName().toUpperCase(Locale.ROOT)));
    }

    /** A cast would follow the database's territory, whose times may lack seconds. */
    private static KeyCodec ofIsoText(String type) {
        return KeyCodec.castText("CHAR(10)", type).capturing(expression -> "CHAR(" + expression + ", ISO)");
    }
}
