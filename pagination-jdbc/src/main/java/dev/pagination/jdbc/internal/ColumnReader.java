package dev.pagination.jdbc.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a result column as a Java type. */
interface ColumnReader {

    /** The value of a 1-based column, {@code null} for SQL NULL. */
    @Nullable
    Object read(ResultSet row, int column) throws SQLException;

    /**
     * The reader for a type.
     *
     * @param traits what the driver does not do
     */
    static ColumnReader of(Class<?> type, Set<DriverTrait> traits) {
        boolean fromText = traits.contains(DriverTrait.NO_JAVA_TIME) && Known.TIMES.containsKey(type);
        ColumnReader known = fromText ? Known.TIMES.get(type) : Known.READERS.get(type);
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

        /** From the texts that JDBC writes: {@code yyyy-mm-dd hh:mm:ss.fffffffff}. */
        private static final Map<Class<?>, ColumnReader> TIMES = Map.of(
                LocalDate.class, parsed(LocalDate::parse),
                LocalTime.class, parsed(LocalTime::parse),
                LocalDateTime.class, parsed(text -> LocalDateTime.parse(text.replace(' ', 'T'))));

        private Known() {}

        private static ColumnReader parsed(Function<String, Object> parser) {
            return (row, column) -> {
                String text = row.getString(column);
                return text == null ? null : parser.apply(text);
            };
        }

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
