package dev.pagination.token;

import dev.pagination.Ordering;
import dev.pagination.SortKey;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Eight bytes that stand for an ordering or a filter: the first 8 of the SHA-256 of its parts, each with its type and
 * its length, so that no two different lists of parts run together. Immutable. It is the same in every process and on
 * every machine. It is not a secret: who can guess a filter can compute its fingerprint.
 *
 * <pre>{@code
 * Fingerprint filter = Fingerprint.ofFilter("SELECT * FROM orders WHERE customer = ?", List.of(4711));
 * }</pre>
 */
public final class Fingerprint {

    private static final ReusePool<MessageDigest> SHA_256 =
            new ReusePool<>(() -> Jca.call(() -> MessageDigest.getInstance("SHA-256")));
    private static final int ORDERING = 'O';
    private static final int FILTER = 'F';
    private static final int ELEMENT = 'E';
    private static final int SCOPE = 'S';
    private static final int BOUND = 'B';
    private static final int MORE = 'M';

    private final long bits;

    private Fingerprint(long bits) {
        this.bits = bits;
    }

    /** The fingerprint of an ordering: of each key the name without regard to case, direction, place of NULL and type. */
    public static Fingerprint of(Ordering ordering) {
        PayloadWriter out = new PayloadWriter();
        out.octet(ORDERING);
        out.varint(ordering.size());
        for (int i = 0; i < ordering.size(); i++) {
            SortKey key = ordering.keys().get(i);
            out.text(key.name().toLowerCase(Locale.ROOT));
            out.text(key.direction().name());
            out.text(key.nulls().name());
            out.text(ordering.types().get(i).name());
        }
        return digest(out);
    }

    /**
     * The fingerprint of a filter. Values count by content: whole numbers regardless of their class, decimals by
     * numeric value, arrays and collections by their elements (sets and maps in any order), enums by name, dates by
     * their instant; every other value by its {@code toString()}, which must say the whole value and say it alike in
     * every process.
     *
     * @param text what names the filter, such as its SQL with placeholders
     * @param values the bind values in order; {@code null} for SQL NULL
     * @throws IllegalArgumentException if a value, also one inside a collection, is of a class that has only the
     *     {@code toString()} of {@link Object}, which differs from process to process
     */
    public static Fingerprint ofFilter(String text, List<? extends @Nullable Object> values) {
        PayloadWriter out = new PayloadWriter();
        out.octet(FILTER);
        out.text(text);
        out.varint(values.size());
        for (Object value : values) {
            FilterValues.write(out, value);
        }
        return digest(out);
    }

    /**
     * The fingerprint of a filter with more values, which count as in {@link #ofFilter}; this one if there are none.
     *
     * @throws IllegalArgumentException as {@link #ofFilter}
     */
    public Fingerprint with(List<? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return this;
        }
        PayloadWriter out = new PayloadWriter();
        out.octet(MORE);
        out.fixed64(bits);
        FilterValues.write(out, values);
        return digest(out);
    }

    /** The fingerprint of one element of a set, whose elements have no order. */
    static long element(@Nullable Object value) {
        PayloadWriter out = new PayloadWriter();
        out.octet(ELEMENT);
        FilterValues.write(out, value);
        return digest(out).bits;
    }

    /** The fingerprint of this within a scope. */
    Fingerprint within(byte[] scope) {
        return narrowed(SCOPE, scope);
    }

    /** The fingerprint of this up to a bound. */
    Fingerprint upTo(byte[] bound) {
        return narrowed(BOUND, bound);
    }

    private Fingerprint narrowed(int kind, byte[] by) {
        PayloadWriter out = new PayloadWriter();
        out.octet(kind);
        out.fixed64(bits);
        out.bytes(by);
        return digest(out);
    }

    static Fingerprint ofBits(long bits) {
        return new Fingerprint(bits);
    }

    long bits() {
        return bits;
    }

    private static Fingerprint digest(PayloadWriter parts) {
        MessageDigest sha = SHA_256.take();
        parts.digestInto(sha);
        byte[] hash = sha.digest();
        SHA_256.give(sha);
        return new Fingerprint(new PayloadReader(hash).fixed64());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bits);
    }

    /** Shows no bits, because a short filter can be guessed from its fingerprint. */
    @Override
    public String toString() {
        return "Fingerprint[8 bytes]";
    }
}
