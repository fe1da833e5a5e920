package dev.pagination.jdbc.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a result column as a Java type. */
interface ColumnReader {

    /** The value of a 1-based column, {@code null} for SQL NULL. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException;

    /** The reader for a type. */
    static ColumnReader of(Class<?> type) {
        ColumnReader known = Known.READERS.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return (row, column) -> constant(type, row.getString(column));
        }
        return (row, column) -> row.getObject(column, type);
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new SQLException("A column read as " + type.getName() + " holds a text that is none of its constants.");
    }

    /** The readers by type. */
    final class Known {

        private static final Map<Class<?>, ColumnReader> READERS = Map.ofEntries(
                Map.entry(Object.class, ResultSet::getObject),
                Map.entry(String.class, ResultSet::getString),
                Map.entry(BigDecimal.class, ResultSet::getBigDecimal),
                Map.entry(BigInteger.class, (row, column) -> whole(row.getBigDecimal(column))),
                Map.entry(byte[].class, ResultSet::getBytes),
                Map.entry(Instant.class, (row, column) -> {
                    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
                    return value == null ? null : value.toInstant();
                }),
                both(Boolean.class, ResultSet::getBoolean),
                both(Byte.class, ResultSet::getByte),
                both(Short.class, ResultSet::getShort),
                both(Integer.class, ResultSet::getInt),
                both(Long.class, ResultSet::getLong),
                both(Float.class, ResultSet::getFloat),
                both(Double.class, ResultSet::getDouble));

        private Known() {}

        private static @Nullable BigInteger whole(@Nullable BigDecimal value) throws SQLException {
            try {
                return value == null ? null : value.toBigIntegerExact();
            } catch (ArithmeticException fraction) {
                throw new SQLException(
                        "A column read as java.math.BigInteger holds a number with a fraction.", fraction);
            }
        }

        /** A getter that returns a primitive says NULL afterwards. */
        private static Map.Entry<Class<?>, ColumnReader> both(Class<?> type, ColumnReader getter) {
            return Map.entry(type, (row, column) -> {
                Object value = getter.read(row, column);
                return row.wasNull() ? null : value;
            });
        }
    }
}
