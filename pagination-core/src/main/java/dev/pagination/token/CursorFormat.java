package dev.pagination.token;

import dev.pagination.KeyType;
import dev.pagination.NullPlacement;
import dev.pagination.Ordering;
import dev.pagination.PageFetchException;
import dev.pagination.SortKey;
import dev.pagination.Total;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a token says, as bytes, before it is encrypted or signed. In this order, without names:
 *
 * <ul>
 *   <li>the {@link Stamp}: second of issue (signed varint), fingerprints of ordering and filter (8 bytes each)
 *   <li>flags (1 byte): bits 0 and 1 the anchor, bits 2 and 3 the kind of total, bit 4 whether rows before are known, bit
 *       5 whether there is an upper bound
 *   <li>page size (varint), then rows before (varint) if known
 *   <li>unless the total is unknown: rows (varint), second (signed varint) and nanosecond (varint) of counting
 *   <li>if there is an upper bound: the index of its key (varint), its value as a key value
 *   <li>the key values, see {@link KeyValues}; their number is that of the ordering's keys
 * </ul>
 *
 * <p>A cursor has exactly one form, and reading accepts no other: any change of it is a new token version, but for a flag
 * that was unused, which readers refuse until they know it.
 */
final class CursorFormat {

    private static final int TOTAL_SHIFT = 2;
    private static final int TWO_BITS = 3;
    private static final int KNOWN_ROWS_BEFORE = 1 << 4;
    private static final int BOUNDED = 1 << 5;
    private static final int ALL_FLAGS = (1 << 6) - 1;

    private static final int UNKNOWN = 0;
    private static final int EXACT = 1;
    private static final int AT_LEAST = 2;
    private static final int ESTIMATE = 3;

    private CursorFormat() {}

    /**
     * What is checked before the rest is read.
     *
     * @param issuedAt when the token was made, in seconds since 1970
     * @param ordering of the ordering it was made for
     * @param filter of the filter it was made for
     */
    record Stamp(long issuedAt, Fingerprint ordering, Fingerprint filter) {}

    /**
     * The payload of a token.
     *
     * @param maxTokenLength the most characters the token may have
     * @throws PageFetchException if the values are too long for that, or a value is not one the key can have
     * @throws IllegalArgumentException if the keyset does not fit the ordering in number or classes
     */
    static byte[] write(Cursor cursor, CursorBinding binding, long issuedAt, int maxTokenLength) {
        PayloadWriter out = new PayloadWriter(maxTokenLength);
        out.signedVarint(issuedAt);
        out.fixed64(binding.orderingFingerprint().bits());
        out.fixed64(binding.filter().bits());
        OptionalLong rowsBefore = cursor.rowsBefore();
        int known = rowsBefore.isPresent() ? KNOWN_ROWS_BEFORE : 0;
        int bounded = cursor.bound().isPresent() ? BOUNDED : 0;
        out.octet(anchorCode(cursor.anchor()) | (kind(cursor.total()) << TOTAL_SHIFT) | known | bounded);
        out.varint(cursor.pageSize());
        if (rowsBefore.isPresent()) {
            out.varint(rowsBefore.getAsLong());
        }
        writeTotal(out, cursor.total());
        if (cursor.bound().isPresent()) {
            writeBound(out, cursor.bound().get(), binding.ordering());
        }
        writeKeyset(out, cursor.keyset(), binding.ordering());
        return out.toByteArray();
    }

    /** Reads what comes first in a payload. */
    static Stamp readStamp(PayloadReader in) {
        return new Stamp(in.signedVarint(), Fingerprint.ofBits(in.fixed64()), Fingerprint.ofBits(in.fixed64()));
    }

    /** Reads what follows the stamp, to the end of the payload. */
    static Cursor readCursor(PayloadReader in, Ordering ordering) {
        int flags = in.octet();
        if (flags > ALL_FLAGS) {
            throw PayloadReader.malformed();
        }
        Cursor.Anchor anchor = anchor(flags & TWO_BITS);
        int pageSize = (int) in.varint(1, Integer.MAX_VALUE);
        boolean known = (flags & KNOWN_ROWS_BEFORE) != 0;
        OptionalLong rowsBefore = known ? OptionalLong.of(in.varint(0, Long.MAX_VALUE)) : OptionalLong.empty();
        Total total = readTotal(in, (flags >> TOTAL_SHIFT) & TWO_BITS);
        Optional<UpperBound> bound = (flags & BOUNDED) != 0 ? Optional.of(readBound(in, ordering)) : Optional.empty();
        Keyset keyset = readKeyset(in, ordering);
        in.end();
        return new Cursor(keyset, anchor, pageSize, rowsBefore, total, bound);
    }

    private static int anchorCode(Cursor.Anchor anchor) {
        return switch (anchor) {
            case ROW -> 0;
            case GAP_BEFORE -> 1;
            case GAP_AFTER -> 2;
        };
    }

    private static Cursor.Anchor anchor(int code) {
        return switch (code) {
            case 0 -> Cursor.Anchor.ROW;
            case 1 -> Cursor.Anchor.GAP_BEFORE;
            case 2 -> Cursor.Anchor.GAP_AFTER;
            default -> throw PayloadReader.malformed();
        };
    }

    private static int kind(Total total) {
        if (total instanceof Total.Exact) {
            return EXACT;
        }
        if (total instanceof Total.AtLeast) {
            return AT_LEAST;
        }
        return total instanceof Total.Estimate ? ESTIMATE : UNKNOWN;
    }

    private static void writeTotal(PayloadWriter out, Total total) {
        if (total instanceof Total.Exact exact) {
            writeTotal(out, exact.rows(), exact.takenAt());
        } else if (total instanceof Total.AtLeast atLeast) {
            writeTotal(out, atLeast.rows(), atLeast.takenAt());
        } else if (total instanceof Total.Estimate estimate) {
            writeTotal(out, estimate.rows(), estimate.takenAt());
        }
    }

    private static void writeTotal(PayloadWriter out, long rows, Instant takenAt) {
        out.varint(rows);
        KeyValues.writeInstant(out, takenAt);
    }

    private static Total readTotal(PayloadReader in, int kind) {
        if (kind == UNKNOWN) {
            return Total.unknown();
        }
        long rows = in.varint(0, Long.MAX_VALUE);
        Instant takenAt = KeyValues.readInstant(in);
        return switch (kind) {
            case EXACT -> new Total.Exact(rows, takenAt);
            case AT_LEAST -> new Total.AtLeast(rows, takenAt);
            default -> new Total.Estimate(rows, takenAt);
        };
    }

    /** The index of a bound's key, and its value. */
    static void writeBound(PayloadWriter out, UpperBound bound, Ordering ordering) {
        SortKey key = ordering.keys().get(bound.key());
        if (key.nulls() != NullPlacement.NONE) {
            throw new IllegalArgumentException("The key " + key.name() + " may be NULL, so it has no upper bound.");
        }
        out.varint(bound.key());
        KeyValues.write(out, key, ordering.types().get(bound.key()), bound.value());
    }

    private static UpperBound readBound(PayloadReader in, Ordering ordering) {
        int index = (int) in.varint(0, ordering.size() - 1L);
        SortKey key = ordering.keys().get(index);
        Object value = KeyValues.read(in, key, ordering.types().get(index));
        if (key.nulls() != NullPlacement.NONE || value == null) {
            throw PayloadReader.malformed();
        }
        return new UpperBound(index, value);
    }

    private static void writeKeyset(PayloadWriter out, Keyset keyset, Ordering ordering) {
        if (keyset.size() != ordering.size()) {
            throw new IllegalArgumentException("A keyset of " + keyset.size() + " values does not fit an ordering of "
                    + ordering.size() + " keys; give one value per key.");
        }
        List<SortKey> keys = ordering.keys();
        List<KeyType> types = ordering.types();
        for (int i = 0; i < keys.size(); i++) {
            KeyValues.write(out, keys.get(i), types.get(i), keyset.value(i));
        }
    }

    private static Keyset readKeyset(PayloadReader in, Ordering ordering) {
        List<SortKey> keys = ordering.keys();
        List<KeyType> types = ordering.types();
        @Nullable Object[] values = new @Nullable Object[keys.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = KeyValues.read(in, keys.get(i), types.get(i));
        }
        return Keyset.owning(values);
    }
}
