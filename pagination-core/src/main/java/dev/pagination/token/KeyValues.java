package dev.pagination.token;

import dev.pagination.DatabaseText;
import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One key value as bytes: a type tag, then the value at full precision, in exactly one way. The tags are part of the
 * token format; they stand for types this class knows, never for names of classes.
 */
final class KeyValues {

    /** The largest scale of a decimal, up or down; more than any database has. */
    static final int MAX_SCALE = 100_000;

    private static final int NULL = 0;
    private static final int MAX_NANO = 999_999_999;
    private static final long MAX_NANO_OF_DAY = LocalTime.MAX.toNanoOfDay();

    private KeyValues() {}

    /**
     * Writes a value.
     *
     * @throws PageFetchException if the value is null although the key is not, is a decimal with a scale beyond
     *     {@link #MAX_SCALE}, or does not fit in a token
     * @throws IllegalArgumentException if the value is neither of the class of {@code type} nor {@link DatabaseText}
     */
    static void write(PayloadWriter out, SortKey key, KeyType type, @Nullable Object value) {
        if (value == null) {
            writeNull(out, key);
            return;
        }
        KeyType stored = value instanceof DatabaseText ? KeyType.DATABASE_TEXT : type;
        if (!stored.javaType().isInstance(value)) {
            throw new IllegalArgumentException("A value of the key " + key.name() + " must be a "
                    + type.javaType().getName() + ", because the key is of type " + type + ", not a "
                    + value.getClass().getName() + ".");
        }
        out.octet(tag(stored));
        writeValue(out, key, stored, value);
    }

    /** Reads a value that {@link #write} wrote for the same key and type. */
    static @Nullable Object read(PayloadReader in, SortKey key, KeyType type) {
        int tag = in.octet();
        if (tag == NULL && key.nulls() != NullPlacement.NONE) {
            return null;
        }
        KeyType stored = tag == tag(KeyType.DATABASE_TEXT) ? KeyType.DATABASE_TEXT : type;
        if (tag != tag(stored)) {
            throw PayloadReader.malformed();
        }
        return readValue(in, stored);
    }

    private static void writeNull(PayloadWriter out, SortKey key) {
        if (key.nulls() == NullPlacement.NONE) {
            throw new PageFetchException("The key " + key.name() + " is declared to be never NULL, but a row has "
                    + "NULL there; say where NULL stands with nullsFirst() or nullsLast().");
        }
        out.octet(NULL);
    }

    private static int tag(KeyType type) {
        return switch (type) {
            case BOOLEAN -> 1;
            case INTEGER -> 2;
            case DECIMAL -> 3;
            case REAL -> 4;
            case DOUBLE -> 5;
            case TEXT -> 6;
            case BYTES -> 7;
            case UUID -> 8;
            case DATE -> 9;
            case TIME -> 10;
            case TIMESTAMP -> 11;
            case INSTANT -> 12;
            case DATABASE_TEXT -> 13;
        };
    }

    private static void writeValue(PayloadWriter out, SortKey key, KeyType type, Object value) {
        switch (type) {
            case BOOLEAN -> out.octet((Boolean) value ? 1 : 0);
            case INTEGER -> out.signedVarint((Long) value);
            case DECIMAL -> writeDecimal(out, key, (BigDecimal) value);
            case REAL -> out.fixed32(Float.floatToRawIntBits((Float) value));
            case DOUBLE -> out.fixed64(Double.doubleToRawLongBits((Double) value));
            case TEXT -> out.text((String) value);
            case BYTES -> out.bytes((byte[]) value);
            case UUID -> {
                out.fixed64(((UUID) value).getMostSignificantBits());
                out.fixed64(((UUID) value).getLeastSignificantBits());
            }
            case DATE -> out.signedVarint(((LocalDate) value).toEpochDay());
            case TIME -> out.varint(((LocalTime) value).toNanoOfDay());
            case TIMESTAMP -> {
                out.signedVarint(((LocalDateTime) value).toLocalDate().toEpochDay());
                out.varint(((LocalDateTime) value).toLocalTime().toNanoOfDay());
            }
            case INSTANT -> writeInstant(out, (Instant) value);
            case DATABASE_TEXT -> out.text(((DatabaseText) value).text());
        }
    }

    private static Object readValue(PayloadReader in, KeyType type) {
        return switch (type) {
            case BOOLEAN -> in.varint(0, 1) == 1;
            case INTEGER -> in.signedVarint();
            case DECIMAL -> readDecimal(in);
            case REAL -> Float.intBitsToFloat(in.fixed32());
            case DOUBLE -> Double.longBitsToDouble(in.fixed64());
            case TEXT -> in.text();
            case BYTES -> in.bytes();
            case UUID -> new UUID(in.fixed64(), in.fixed64());
            case DATE -> readDate(in);
            case TIME -> readTime(in);
            case TIMESTAMP -> LocalDateTime.of(readDate(in), readTime(in));
            case INSTANT -> readInstant(in);
            case DATABASE_TEXT -> new DatabaseText(in.text());
        };
    }

    private static void writeDecimal(PayloadWriter out, SortKey key, BigDecimal value) {
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            throw new PageFetchException("The scale of a value of the key " + key.name() + " is beyond the limit of "
                    + MAX_SCALE + " digits; sort by a key of smaller scale.");
        }
        out.signedVarint(value.scale());
        out.bytes(value.unscaledValue().toByteArray());
    }

    private static BigDecimal readDecimal(PayloadReader in) {
        int scale = (int) in.signedVarint(-MAX_SCALE, MAX_SCALE);
        byte[] unscaled = in.bytes();
        if (unscaled.length == 0 || (unscaled.length > 1 && unscaled[0] == unscaled[1] >> Byte.SIZE)) {
            throw PayloadReader.malformed();
        }
        return new BigDecimal(new BigInteger(unscaled), scale);
    }

    private static LocalDate readDate(PayloadReader in) {
        return LocalDate.ofEpochDay(in.signedVarint(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay()));
    }

    private static LocalTime readTime(PayloadReader in) {
        return LocalTime.ofNanoOfDay(in.varint(0, MAX_NANO_OF_DAY));
    }

    /** Seconds since 1970 and nanoseconds. */
    static void writeInstant(PayloadWriter out, Instant value) {
        out.signedVarint(value.getEpochSecond());
        out.varint(value.getNano());
    }

    /** What {@link #writeInstant} wrote. */
    static Instant readInstant(PayloadReader in) {
        long seconds = in.signedVarint(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
        return Instant.ofEpochSecond(seconds, in.varint(0, MAX_NANO));
    }
}
