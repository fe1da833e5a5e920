package dev.pagination.token;

import dev.pagination.DatabaseText;
import dev.pagination.Direction;
import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.SortKey;
import dev.pagination.Total;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values, orderings and cursors for properties, extremes included. */
final class RandomCursors {

    private RandomCursors() {}

    /** A cursor with the binding it fits. */
    record Bound(Cursor cursor, CursorBinding binding) {}

    static Arbitrary<? extends Object> values(KeyType type) {
        return switch (type) {
            case BOOLEAN -> Arbitraries.of(true, false);
            case INTEGER -> Arbitraries.longs();
            case DECIMAL -> decimals();
            case REAL -> Arbitraries.integers().map(Float::intBitsToFloat);
            case DOUBLE -> Arbitraries.longs().map(Double::longBitsToDouble);
            case TEXT -> texts();
            case BYTES -> Arbitraries.bytes().array(byte[].class);
            case UUID ->
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
            case DATE -> dates();
            case TIME -> times();
            case TIMESTAMP -> Combinators.combine(dates(), times()).as(LocalDateTime::of);
            case INSTANT -> instants();
            case DATABASE_TEXT -> texts().map(DatabaseText::new);
        };
    }

    static Arbitrary<Bound> cursors() {
        return Arbitraries.of(KeyType.class).list().ofMinSize(1).ofMaxSize(5).flatMap(RandomCursors::cursors);
    }

    private static Arbitrary<Bound> cursors(List<KeyType> types) {
        List<SortKey> keys = new ArrayList<>();
        List<Arbitrary<Object>> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            boolean last = i == types.size() - 1;
            keys.add(new SortKey("key" + i, Direction.ASC, last ? NullPlacement.NONE : NullPlacement.FIRST));
            values.add(keyValues(types.get(i)).injectNull(last ? 0 : 0.2));
        }
        CursorBinding binding = CursorBinding.of(new Ordering(keys, types), Samples.FILTER);
        return Combinators.combine(
                        Combinators.combine(values).as(Keyset::of),
                        Arbitraries.of(Cursor.Anchor.class),
                        Arbitraries.integers().between(1, Integer.MAX_VALUE),
                        nonNegative().map(OptionalLong::of).injectNull(0.3),
                        totals(),
                        bounds(types))
                .as((keyset, anchor, size, rowsBefore, total, bound) -> new Bound(
                        new Cursor(
                                keyset,
                                anchor,
                                size,
                                rowsBefore == null ? OptionalLong.empty() : rowsBefore,
                                total,
                                Optional.ofNullable(bound)),
                        binding));
    }

    /** Only the last key is never NULL. */
    private static Arbitrary<UpperBound> bounds(List<KeyType> types) {
        int last = types.size() - 1;
        return keyValues(types.get(last))
                .map(value -> new UpperBound(last, value))
                .injectNull(0.5);
    }

    private static Arbitrary<Object> keyValues(KeyType type) {
        return Arbitraries.oneOf(
                values(type).asGeneric(), values(KeyType.DATABASE_TEXT).asGeneric());
    }

    private static Arbitrary<Total> totals() {
        Arbitrary<Long> rows = nonNegative();
        return Arbitraries.oneOf(
                Arbitraries.just(Total.unknown()),
                Combinators.combine(rows, instants()).as(Total.Exact::new),
                Combinators.combine(rows, instants()).as(Total.AtLeast::new),
                Combinators.combine(rows, instants()).as(Total.Estimate::new));
    }

    private static Arbitrary<Long> nonNegative() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.strings().ascii(),
                Arbitraries.of("", "\u0000", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "\uFFFD", "?", "'; --"));
    }

    private static Arbitrary<BigDecimal> decimals() {
        Arbitrary<BigInteger> unscaled = Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(BigInteger::new);
        return Combinators.combine(unscaled, Arbitraries.integers().between(-KeyValues.MAX_SCALE, KeyValues.MAX_SCALE))
                .as(BigDecimal::new);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<LocalTime> times() {
        return Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay);
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}
