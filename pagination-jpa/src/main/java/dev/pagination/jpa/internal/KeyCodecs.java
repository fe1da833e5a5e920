package dev.pagination.jpa.internal;

import static java.util.Map.entry;

import dev.pagination.KeyType;
import dev.pagination.PageFetchException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Codecs by the class of an attribute. Left out are classes that lose part of what a database holds: those of
 * {@code java.util} and {@code java.sql} for dates and times, and times of day, which providers cut to milliseconds or
 * seconds on the way through JDBC.
 */
final class KeyCodecs {

    private static final Map<Class<?>, KeyCodec> BY_CLASS = Map.ofEntries(
            entry(Boolean.class, KeyCodec.plain(KeyType.BOOLEAN)),
            entry(Byte.class, KeyCodec.of(KeyType.INTEGER, Byte.class, Byte::longValue, v -> ((Long) v).byteValue())),
            entry(
                    Short.class,
                    KeyCodec.of(KeyType.INTEGER, Short.class, Short::longValue, v -> ((Long) v).shortValue())),
            entry(
                    Integer.class,
                    KeyCodec.of(KeyType.INTEGER, Integer.class, Integer::longValue, v -> ((Long) v).intValue())),
            entry(Long.class, KeyCodec.plain(KeyType.INTEGER)),
            entry(
                    BigInteger.class,
                    KeyCodec.of(
                            KeyType.DECIMAL,
                            BigInteger.class,
                            BigDecimal::new,
                            v -> ((BigDecimal) v).toBigIntegerExact())),
            entry(BigDecimal.class, KeyCodec.plain(KeyType.DECIMAL)),
            entry(Float.class, KeyCodec.plain(KeyType.REAL)),
            entry(Double.class, KeyCodec.plain(KeyType.DOUBLE)),
            entry(String.class, KeyCodec.plain(KeyType.TEXT)),
            entry(
                    Character.class,
                    KeyCodec.of(KeyType.TEXT, Character.class, String::valueOf, v -> ((String) v).charAt(0))),
            entry(byte[].class, KeyCodec.plain(KeyType.BYTES)),
            entry(UUID.class, KeyCodec.plain(KeyType.UUID)),
            entry(LocalDate.class, KeyCodec.plain(KeyType.DATE)),
            entry(LocalDateTime.class, KeyCodec.plain(KeyType.TIMESTAMP)),
            entry(Instant.class, KeyCodec.plain(KeyType.INSTANT)),
            entry(
                    OffsetDateTime.class,
                    KeyCodec.of(
                            KeyType.INSTANT,
                            OffsetDateTime.class,
                            OffsetDateTime::toInstant,
                            v -> ((Instant) v).atOffset(ZoneOffset.UTC))),
            entry(
                    ZonedDateTime.class,
                    KeyCodec.of(
                            KeyType.INSTANT,
                            ZonedDateTime.class,
                            ZonedDateTime::toInstant,
                            v -> ((Instant) v).atZone(ZoneOffset.UTC))));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    private KeyCodecs() {}

    /** The codec of a class that needs no further telling; empty for all others, also for enums. */
    static Optional<KeyCodec> find(Class<?> type) {
        return Optional.ofNullable(BY_CLASS.get(boxed(type)));
    }

    /** An enum by the form it is stored in: its name or its number. */
    static KeyCodec ofEnum(Class<?> type, EnumStorage storage) {
        List<?> constants = List.of(type.getEnumConstants());
        return switch (storage) {
            case NAME -> new KeyCodec(KeyType.TEXT, one -> ((Enum<?>) one).name(), name -> named(constants, name));
            case ORDINAL ->
                new KeyCodec(
                        KeyType.INTEGER,
                        one -> (long) constants.indexOf(one),
                        number -> numbered(constants, Math.toIntExact((Long) number)));
        };
    }

    /** The class itself, or that of its objects for a primitive one. */
    @SuppressWarnings("unchecked")
    static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) BOXES.getOrDefault(type, type);
    }

    private static Object named(List<?> constants, Object name) {
        for (Object one : constants) {
            if (((Enum<?>) one).name().equals(name)) {
                return one;
            }
        }
        throw noLongerThere();
    }

    private static Object numbered(List<?> constants, int number) {
        if (number >= constants.size()) {
            throw noLongerThere();
        }
        return constants.get(number);
    }

    private static PageFetchException noLongerThere() {
        return new PageFetchException(
                "A token was made with a constant that its enum has no longer; start again from" + " the first page.");
    }

    /** How a provider stores an enum. */
    enum EnumStorage {
        /** As text. */
        NAME,
        /** As a whole number. */
        ORDINAL
    }
}
