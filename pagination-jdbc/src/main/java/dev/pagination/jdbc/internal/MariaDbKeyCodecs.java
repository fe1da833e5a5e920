package dev.pagination.jdbc.internal;

import static java.util.Map.entry;

import dev.pagination.DatabaseText;
import dev.pagination.KeyType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Codecs by the type names of MariaDB Connector/J 3.5 and MySQL Connector/J 9. Dates and times travel as the server's text, because the drivers
 * move a time that the JVM's zone skips, and have no Java form for zero dates and for times of more than a day. A FLOAT
 * is printed rounded, so it is read as the DOUBLE it is compared as.
 */
final class MariaDbKeyCodecs {

    private static final KeyCodec SERVER_TEXT = new KeyCodec(
            KeyType.DATABASE_TEXT,
            expression -> "CAST(" + expression + " AS CHAR)",
            "?",
            KeyCodec::databaseText,
            (statement, index, value) -> statement.setString(index, ((DatabaseText) value).text()));
    private static final KeyCodec TIMESTAMP =
            SERVER_TEXT.withClock(micros -> "LOCALTIMESTAMP(6) - INTERVAL " + micros + " MICROSECOND");
    private static final KeyCodec FLOAT =
            StandardKeyCodecs.DOUBLE.capturing(expression -> "CAST(" + expression + " AS DOUBLE)");
    private static final KeyCodec UNSIGNED = new KeyCodec(
            KeyType.DECIMAL,
            expression -> "CAST(" + expression + " AS UNSIGNED)",
            "CAST(? AS UNSIGNED)",
            ResultSet::getBigDecimal,
            (statement, index, value) -> statement.setString(index, ((BigDecimal) value).toPlainString()));

    /** A BIT, or a TINYINT(1), which MySQL's driver calls so too: its sign must survive. */
    private static final KeyCodec BIT_OR_TINYINT = StandardKeyCodecs.DECIMAL
            .capturing(expression -> "(" + expression + " + 0)")
            .bindingAs("DECIMAL(20)");

    private static final Map<String, KeyCodec> BY_NAME = Map.ofEntries(
            entry("BOOLEAN", StandardKeyCodecs.INTEGER), // a TINYINT(1), which holds more than 0 and 1
            entry("TINYINT", StandardKeyCodecs.INTEGER),
            entry("SMALLINT", StandardKeyCodecs.INTEGER),
            entry("MEDIUMINT", StandardKeyCodecs.INTEGER),
            entry("INT", StandardKeyCodecs.INTEGER),
            entry("INTEGER", StandardKeyCodecs.INTEGER),
            entry("BIGINT", StandardKeyCodecs.INTEGER),
            entry("YEAR", StandardKeyCodecs.INTEGER),
            entry("TINYINT UNSIGNED", StandardKeyCodecs.INTEGER),
            entry("SMALLINT UNSIGNED", StandardKeyCodecs.INTEGER),
            entry("MEDIUMINT UNSIGNED", StandardKeyCodecs.INTEGER),
            entry("INT UNSIGNED", StandardKeyCodecs.INTEGER),
            entry("INTEGER UNSIGNED", StandardKeyCodecs.INTEGER),
            entry("BIGINT UNSIGNED", UNSIGNED),
            entry("BIT", UNSIGNED),
            entry("FLOAT", FLOAT),
            entry("FLOAT UNSIGNED", FLOAT),
            entry("DOUBLE", StandardKeyCodecs.DOUBLE),
            entry("DOUBLE UNSIGNED", StandardKeyCodecs.DOUBLE),
            entry("DECIMAL", StandardKeyCodecs.DECIMAL),
            entry("DECIMAL UNSIGNED", StandardKeyCodecs.DECIMAL),
            entry("CHAR", StandardKeyCodecs.TEXT),
            entry("VARCHAR", StandardKeyCodecs.TEXT),
            entry("TINYTEXT", StandardKeyCodecs.TEXT),
            entry("TEXT", StandardKeyCodecs.TEXT),
            entry("MEDIUMTEXT", StandardKeyCodecs.TEXT),
            entry("LONGTEXT", StandardKeyCodecs.TEXT),
            entry("JSON", StandardKeyCodecs.TEXT),
            entry("BINARY", StandardKeyCodecs.BYTES),
            entry("VARBINARY", StandardKeyCodecs.BYTES),
            entry("TINYBLOB", StandardKeyCodecs.BYTES),
            entry("BLOB", StandardKeyCodecs.BYTES),
            entry("MEDIUMBLOB", StandardKeyCodecs.BYTES),
            entry("LONGBLOB", StandardKeyCodecs.BYTES),
            entry("UUID", StandardKeyCodecs.TEXT),
            entry("DATE", SERVER_TEXT),
            entry("TIME", SERVER_TEXT),
            entry("DATETIME", TIMESTAMP),
            entry("TIMESTAMP", TIMESTAMP));

    private MariaDbKeyCodecs() {}

    /**
     * The codec of a column; empty for ENUM and SET, which are ordered by number but compared with a value as text, for a
     * TIMESTAMP in a time zone that is not fixed, and for geometries.
     */
    static Optional<KeyCodec> find(Column column) {
        return Optional.ofNullable(BY_NAME.get(column.typeName().toUpperCase(Locale.ROOT)));
    }

    /** The same for MySQL, where JSON is not text but a type with an order of its own. */
    static Optional<KeyCodec> findOnMySql(Column column) {
        return switch (column.typeName()) {
            case "BIT" -> Optional.of(BIT_OR_TINYINT);
            case "JSON" -> Optional.empty();
            default -> find(column);
        };
    }
}
