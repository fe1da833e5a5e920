package dev.pagination.jdbc.internal;

import static dev.pagination.jdbc.internal.KeyCodec.plain;

import dev.pagination.DatabaseText;
import dev.pagination.KeyType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codecs by PostgreSQL's type names. A number must be bound as the column's own kind, because {@code int_column >
 * numeric_parameter} casts the column and loses its index. A type that Java lacks travels as the server's text and is
 * bound untyped ({@link Types#OTHER}), so that the server reads it as the type it is compared with.
 */
final class PostgresKeyCodecs {

    private static final KeyCodec NUMERIC =
            plain(KeyType.DECIMAL, PostgresKeyCodecs::readNumeric, StandardKeyCodecs.DECIMAL.binder());
    private static final KeyCodec TIMESTAMPTZ = plain(
                    KeyType.INSTANT, PostgresKeyCodecs::readTimestamptz, StandardKeyCodecs.INSTANT.binder())
            .withClock(micros -> "CURRENT_TIMESTAMP - INTERVAL '" + micros + " microseconds'");
    private static final KeyCodec TIMESTAMP =
            StandardKeyCodecs.TIMESTAMP.withClock(micros -> "LOCALTIMESTAMP - INTERVAL '" + micros + " microseconds'");
    private static final KeyCodec UNTYPED_TEXT = plain(
            KeyType.TEXT,
            ResultSet::getString,
            (statement, index, value) -> statement.setObject(index, value, Types.OTHER));
    private static final KeyCodec SERVER_TEXT = new KeyCodec(
            KeyType.DATABASE_TEXT,
            expression -> "CAST(" + expression + " AS text)",
            "?",
            KeyCodec::databaseText,
            (statement, index, value) -> statement.setObject(index, value, Types.OTHER));

    private static final Map<String, KeyCodec> BY_NAME = Map.ofEntries(
            Map.entry("bool", StandardKeyCodecs.BOOLEAN),
            Map.entry("int2", StandardKeyCodecs.INTEGER),
            Map.entry("int4", StandardKeyCodecs.INTEGER),
            Map.entry("int8", StandardKeyCodecs.INTEGER),
            Map.entry("smallserial", StandardKeyCodecs.INTEGER),
            Map.entry("serial", StandardKeyCodecs.INTEGER),
            Map.entry("bigserial", StandardKeyCodecs.INTEGER),
            Map.entry("numeric", NUMERIC),
            Map.entry("float4", StandardKeyCodecs.REAL),
            Map.entry("float8", StandardKeyCodecs.DOUBLE),
            Map.entry("text", StandardKeyCodecs.TEXT),
            Map.entry("varchar", StandardKeyCodecs.TEXT),
            Map.entry("bpchar", UNTYPED_TEXT), // as text it would be cast, and lose its index
            Map.entry("bytea", StandardKeyCodecs.BYTES),
            Map.entry("uuid", StandardKeyCodecs.UUID),
            Map.entry("date", StandardKeyCodecs.DATE),
            Map.entry("time", StandardKeyCodecs.TIME),
            Map.entry("timestamp", TIMESTAMP),
            Map.entry("timestamptz", TIMESTAMPTZ));

    /** Types without a btree operator class, in ORDER BY an error. */
    private static final Set<String> UNORDERED =
            Set.of("json", "jsonpath", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle");

    private PostgresKeyCodecs() {}

    /**
     * The codec of a column. PostgreSQL has one for every type that it can order, but for composite types: IS NOT NULL is
     * false of a composite value with one NULL in it, so its row would be lost.
     */
    static Optional<KeyCodec> find(Column column) {
        if (column.jdbcType() == Types.STRUCT || UNORDERED.contains(column.typeName())) {
            return Optional.empty();
        }
        // The driver reports VARCHAR for enums, whose text the server takes back if it is not said to be a text.
        KeyCodec other = column.jdbcType() == Types.VARCHAR ? UNTYPED_TEXT : SERVER_TEXT;
        KeyCodec known = BY_NAME.getOrDefault(column.typeName(), other);
        return Optional.of(known.type() == KeyType.TEXT ? known : known.withUntypedText());
    }

    /** NaN and the infinities have no {@link BigDecimal}: the driver refuses them, and its text tells which it is. */
    private static @Nullable Object readNumeric(ResultSet row, int column) throws SQLException {
        try {
            return row.getBigDecimal(column);
        } catch (SQLException noDecimal) {
            return KeyCodec.databaseText(row, column);
        }
    }

    /** The driver says {@link OffsetDateTime#MAX} and {@code MIN} for infinity, which no offset but its own can hold. */
    private static @Nullable Object readTimestamptz(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        if (value == null) {
            return null;
        }
        if (value.equals(OffsetDateTime.MAX)) {
            return new DatabaseText("infinity");
        }
        return value.equals(OffsetDateTime.MIN) ? new DatabaseText("-infinity") : value.toInstant();
    }
}
