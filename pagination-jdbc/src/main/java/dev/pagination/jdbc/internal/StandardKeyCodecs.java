package dev.pagination.jdbc.internal;

import static dev.pagination.jdbc.internal.KeyCodec.orNull;
import static dev.pagination.jdbc.internal.KeyCodec.plain;

import dev.pagination.KeyType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codecs by {@link Types}, for drivers that keep JDBC 4.2: java.time classes, never {@link java.sql.Timestamp}, which
 * falls into the gaps and overlaps of the JVM's time zone, never milliseconds, never a double for a decimal.
 */
final class StandardKeyCodecs {

    static final KeyCodec BOOLEAN = plain(
            KeyType.BOOLEAN,
            orNull(ResultSet::getBoolean),
            (row, index, value) -> row.setBoolean(index, (Boolean) value));
    static final KeyCodec INTEGER =
            plain(KeyType.INTEGER, orNull(ResultSet::getLong), (row, index, value) -> row.setLong(index, (Long) value));
    static final KeyCodec DECIMAL = plain(
            KeyType.DECIMAL,
            ResultSet::getBigDecimal,
            (row, index, value) -> row.setBigDecimal(index, (BigDecimal) value));
    static final KeyCodec REAL =
            plain(KeyType.REAL, orNull(ResultSet::getFloat), (row, index, value) -> row.setFloat(index, (Float) value));
    static final KeyCodec DOUBLE = plain(
            KeyType.DOUBLE, orNull(ResultSet::getDouble), (row, index, value) -> row.setDouble(index, (Double) value));
    static final KeyCodec TEXT =
            plain(KeyType.TEXT, ResultSet::getString, (row, index, value) -> row.setString(index, (String) value));
    static final KeyCodec NATIONAL_TEXT =
            plain(KeyType.TEXT, ResultSet::getNString, (row, index, value) -> row.setNString(index, (String) value));
    static final KeyCodec BYTES =
            plain(KeyType.BYTES, ResultSet::getBytes, (row, index, value) -> row.setBytes(index, (byte[]) value));
    static final KeyCodec UUID = KeyCodec.object(KeyType.UUID);
    static final KeyCodec DATE = KeyCodec.object(KeyType.DATE);
    static final KeyCodec TIME = KeyCodec.object(KeyType.TIME);
    static final KeyCodec TIMESTAMP = KeyCodec.object(KeyType.TIMESTAMP);
    static final KeyCodec INSTANT =
            plain(KeyType.INSTANT, StandardKeyCodecs::readInstant, StandardKeyCodecs::bindInstant);

    private static final Map<Integer, KeyCodec> BY_TYPE = Map.ofEntries(
            Map.entry(Types.BOOLEAN, BOOLEAN),
            Map.entry(Types.BIT, BOOLEAN),
            Map.entry(Types.TINYINT, INTEGER),
            Map.entry(Types.SMALLINT, INTEGER),
            Map.entry(Types.INTEGER, INTEGER),
            Map.entry(Types.BIGINT, INTEGER),
            Map.entry(Types.DECIMAL, DECIMAL),
            Map.entry(Types.NUMERIC, DECIMAL),
            Map.entry(Types.REAL, REAL),
            Map.entry(Types.FLOAT, DOUBLE),
            Map.entry(Types.DOUBLE, DOUBLE),
            Map.entry(Types.CHAR, TEXT),
            Map.entry(Types.VARCHAR, TEXT),
            Map.entry(Types.LONGVARCHAR, TEXT),
            Map.entry(Types.NCHAR, TEXT),
            Map.entry(Types.NVARCHAR, TEXT),
            Map.entry(Types.LONGNVARCHAR, TEXT),
            Map.entry(Types.BINARY, BYTES),
            Map.entry(Types.VARBINARY, BYTES),
            Map.entry(Types.LONGVARBINARY, BYTES),
            Map.entry(Types.DATE, DATE),
            Map.entry(Types.TIME, TIME),
            Map.entry(Types.TIMESTAMP, TIMESTAMP),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, INSTANT));

    /** What every driver is trusted with: what JDBC 1 had, but for the types that drivers are known to get wrong. */
    private static final Set<Integer> TRUSTED = Set.of(
            Types.BOOLEAN,
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.DECIMAL,
            Types.NUMERIC,
            Types.DOUBLE,
            Types.CHAR,
            Types.VARCHAR,
            Types.NCHAR,
            Types.NVARCHAR,
            Types.BINARY,
            Types.VARBINARY);

    private StandardKeyCodecs() {}

    /** The codec of a column's JDBC type; empty if its values have no faithful Java form. */
    static Optional<KeyCodec> find(Column column) {
        if (column.typeName().toUpperCase(Locale.ROOT).equals("UUID")) {
            return Optional.of(UUID);
        }
        return Optional.ofNullable(BY_TYPE.get(column.jdbcType()));
    }

    /**
     * The codec of a column of a database that nobody tested; empty for dates and times, which drivers move where the
     * JVM's time zone skips an hour or a day, and for single precision numbers, which some print rounded.
     */
    static Optional<KeyCodec> findTrusted(Column column) {
        Optional<KeyCodec> codec = Optional.ofNullable(BY_TYPE.get(column.jdbcType()));
        return codec.filter(known -> TRUSTED.contains(column.jdbcType()));
    }

    private static @Nullable Object readInstant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void bindInstant(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
    }
}
