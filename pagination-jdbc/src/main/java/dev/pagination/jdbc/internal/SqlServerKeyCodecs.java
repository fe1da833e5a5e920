package dev.pagination.jdbc.internal;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Codecs by SQL Server's type names, after Transact-SQL's "CAST and CONVERT" and "Data type precedence", 2019; no SQL
 * Server runs in the tests. Dates and times travel as the server's text in style 126, which no session setting changes:
 * a {@code datetime} has ticks of 1/300 second, and would itself be cast to the more exact type that the driver binds.
 */
final class SqlServerKeyCodecs {

    private static final Map<String, KeyCodec> BY_NAME = Map.ofEntries(
            entry("bit", StandardKeyCodecs.BOOLEAN.bindingAs("bit")),
            entry("tinyint", StandardKeyCodecs.INTEGER.bindingAs("tinyint")),
            entry("smallint", StandardKeyCodecs.INTEGER.bindingAs("smallint")),
            entry("int", StandardKeyCodecs.INTEGER.bindingAs("int")),
            entry("bigint", StandardKeyCodecs.INTEGER),
            entry("decimal", StandardKeyCodecs.DECIMAL),
            entry("numeric", StandardKeyCodecs.DECIMAL),
            entry("smallmoney", StandardKeyCodecs.DECIMAL.bindingAs("smallmoney")),
            entry("money", StandardKeyCodecs.DECIMAL.bindingAs("money")),
            entry("real", StandardKeyCodecs.REAL),
            entry("float", StandardKeyCodecs.DOUBLE),
            entry("char", StandardKeyCodecs.TEXT),
            entry("varchar", StandardKeyCodecs.TEXT),
            entry("nchar", StandardKeyCodecs.NATIONAL_TEXT),
            entry("nvarchar", StandardKeyCodecs.NATIONAL_TEXT),
            entry("binary", StandardKeyCodecs.BYTES),
            entry("varbinary", StandardKeyCodecs.BYTES),
            entry("uniqueidentifier", KeyCodec.castText("char(36)", "uniqueidentifier")),
            entry("date", moment("date")),
            entry("time", moment("time")),
            entry("smalldatetime", moment("smalldatetime")),
            entry("datetime", moment("datetime")),
            entry("datetime2", moment("datetime2")),
            entry("datetimeoffset", moment("datetimeoffset")));

    private SqlServerKeyCodecs() {}

    /** The codec of a column; empty for {@code rowversion}, {@code sql_variant}, {@code hierarchyid} and what has no order. */
    static Optional<KeyCodec> find(Column column) {
        String name = column.typeName().toLowerCase(Locale.ROOT).replaceFirst("(\\(\\))? identity$", "");
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static KeyCodec moment(String type) {
        return KeyCodec.castText("varchar(34)", type)
                .capturing(expression -> "CONVERT(varchar(34), " + expression + ", 126)");
    }
}
