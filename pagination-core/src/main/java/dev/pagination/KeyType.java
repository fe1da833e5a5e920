package dev.pagination;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * How the value of a {@link SortKey} is held in Java and in a token. The types keep every value at the database's full
 * precision; what Java cannot hold exactly travels as {@link #DATABASE_TEXT}.
 */
public enum KeyType {
    /** {@link Boolean}. */
    BOOLEAN(Boolean.class),
    /** Whole numbers of up to 64 bits, as {@link Long}. */
    INTEGER(Long.class),
    /** {@link BigDecimal}, scale kept. */
    DECIMAL(BigDecimal.class),
    /** 32-bit floating point, bit for bit, as {@link Float}. */
    REAL(Float.class),
    /** 64-bit floating point, bit for bit, as {@link Double}. */
    DOUBLE(Double.class),
    /** Character data, also enums in their stored form, as {@link String}. */
    TEXT(String.class),
    /** {@code byte[]}. */
    BYTES(byte[].class),
    /** {@link UUID}; compared by the database, because {@link UUID#compareTo} orders differently. */
    UUID(UUID.class),
    /** {@link LocalDate}. */
    DATE(LocalDate.class),
    /** Time of day without zone, in nanoseconds, as {@link LocalTime}. */
    TIME(LocalTime.class),
    /** Date and time without zone, in nanoseconds, as {@link LocalDateTime}. */
    TIMESTAMP(LocalDateTime.class),
    /** A point in time (SQL {@code TIMESTAMP WITH TIME ZONE}), in nanoseconds, as {@link Instant}. */
    INSTANT(Instant.class),
    /**
     * The database's own text of the value, which it casts back: exact for types that Java lacks, such as intervals or
     * network addresses, and for values that Java lacks, such as an infinite timestamp.
     */
    DATABASE_TEXT(DatabaseText.class);

    private final Class<?> javaType;

    KeyType(Class<?> javaType) {
        this.javaType = javaType;
    }

    /** The class of every non-null value of this type. */
    public Class<?> javaType() {
        return javaType;
    }
}
