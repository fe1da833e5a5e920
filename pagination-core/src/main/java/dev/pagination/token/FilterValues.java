package dev.pagination.token;

import dev.pagination.DatabaseText;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The canonical bytes of a filter's bind values: type tag, then the content. See {@link Fingerprint#ofFilter}. */
final class FilterValues {

    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int INTEGER = 3;
    private static final int DECIMAL = 4;
    private static final int FLOATING = 5;
    private static final int TEXT = 6;
    private static final int BYTES = 7;
    private static final int UUID_BITS = 8;
    private static final int POINT_IN_TIME = 9;
    private static final int ENUM = 10;
    private static final int SEQUENCE = 11;
    private static final int UNORDERED = 12;
    private static final int ENTRY = 13;
    private static final int DATABASE_TEXT = 14;
    private static final int OTHER = 15;

    private FilterValues() {}

    static void write(PayloadWriter out, @Nullable Object value) {
        if (value == null) {
            out.octet(NULL);
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else if (value instanceof CharSequence || value instanceof Character) {
            writeText(out, TEXT, value.toString());
        } else if (value instanceof Boolean truth) {
            out.octet(truth ? TRUE : FALSE);
        } else if (value instanceof Enum<?> constant) {
            writeText(out, ENUM, constant.name());
        } else if (value instanceof UUID uuid) {
            out.octet(UUID_BITS);
            out.fixed64(uuid.getMostSignificantBits());
            out.fixed64(uuid.getLeastSignificantBits());
        } else if (value instanceof DatabaseText stored) {
            writeText(out, DATABASE_TEXT, stored.text());
        } else {
            writeLarger(out, value);
        }
    }

    private static void writeLarger(PayloadWriter out, Object value) {
        if (value instanceof byte[] bytes) {
            out.octet(BYTES);
            out.bytes(bytes);
        } else if (value instanceof Date date) {
            writeInstant(out, date);
        } else if (value instanceof Calendar calendar) {
            writeInstant(out, calendar.getTime());
        } else if (value instanceof Set<?> set) {
            writeUnordered(out, set);
        } else if (value instanceof Map<?, ?> map) {
            writeUnordered(out, map.entrySet());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            out.octet(ENTRY);
            write(out, entry.getKey());
            write(out, entry.getValue());
        } else if (value instanceof Collection<?> collection) {
            writeSequence(out, collection.toArray());
        } else if (value.getClass().isArray()) {
            writeSequence(out, value);
        } else {
            writeText(out, OTHER, stableText(value));
        }
    }

    private static void writeNumber(PayloadWriter out, Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.octet(INTEGER);
            out.signedVarint(number.longValue());
        } else if (number instanceof Double || number instanceof Float) {
            out.octet(FLOATING);
            out.fixed64(Double.doubleToLongBits(number.doubleValue()));
        } else if (number instanceof BigDecimal decimal) {
            BigDecimal stripped = decimal.stripTrailingZeros();
            out.octet(DECIMAL);
            out.signedVarint(stripped.scale());
            out.bytes(stripped.unscaledValue().toByteArray());
        } else if (number instanceof BigInteger integer && integer.bitLength() < Long.SIZE) {
            out.octet(INTEGER);
            out.signedVarint(integer.longValue());
        } else {
            writeText(out, OTHER, stableText(number));
        }
    }

    private static void writeText(PayloadWriter out, int tag, String text) {
        out.octet(tag);
        out.text(text);
    }

    private static void writeInstant(PayloadWriter out, Date date) {
        Instant instant = instant(date);
        out.octet(POINT_IN_TIME);
        out.signedVarint(instant.getEpochSecond());
        out.varint(instant.getNano());
    }

    // A java.sql.Timestamp says its nanoseconds only as an Instant; java.sql.Date and java.sql.Time are none.
    @SuppressWarnings("JavaUtilDate")
    private static Instant instant(Date date) {
        try {
            return date.toInstant();
        } catch (UnsupportedOperationException e) {
            return Instant.ofEpochMilli(date.getTime());
        }
    }

    private static void writeSequence(PayloadWriter out, Object array) {
        int length = Array.getLength(array);
        out.octet(SEQUENCE);
        out.varint(length);
        for (int i = 0; i < length; i++) {
            write(out, Array.get(array, i));
        }
    }

    // The elements of Set.of(...) come in an order that differs from process to process.
    private static void writeUnordered(PayloadWriter out, Set<?> set) {
        long[] elements = new long[set.size()];
        int i = 0;
        for (Object element : set) {
            elements[i++] = Fingerprint.element(element);
        }
        Arrays.sort(elements);
        out.octet(UNORDERED);
        out.varint(elements.length);
        for (long element : elements) {
            out.fixed64(element);
        }
    }

    private static String stableText(Object value) {
        try {
            if (value.getClass().getMethod("toString").getDeclaringClass() != Object.class) {
                return value.toString();
            }
        } catch (NoSuchMethodException e) {
            throw new AssertionError("Every class has toString().", e);
        }
        throw new IllegalArgumentException(
                "A filter value of " + value.getClass().getName()
                        + " cannot be told from another one, because its class has no toString() of its own; "
                        + "pass the value it stands for, or a text of it.");
    }
}
