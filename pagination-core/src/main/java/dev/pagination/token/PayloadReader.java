package dev.pagination.token;

import dev.pagination.InvalidCursorException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads strictly what {@link PayloadWriter} writes. Whatever the bytes are, a method returns a value that the writer
 * writes as exactly these bytes, or throws {@link InvalidCursorException} with reason
 * {@link InvalidCursorException.Reason#MALFORMED}; it never allocates more than the bytes that are there. For one
 * thread.
 */
final class PayloadReader {

    private static final int CONTINUED = 0x80;
    private static final int LAST_SHIFT = 63;

    private final byte[] bytes;
    private int position;

    PayloadReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static InvalidCursorException malformed() {
        return new InvalidCursorException(InvalidCursorException.Reason.MALFORMED);
    }

    int octet() {
        require(1);
        return bytes[position++] & 0xff;
    }

    int fixed32() {
        require(Integer.BYTES);
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[position++] & 0xff);
        }
        return value;
    }

    long fixed64() {
        return ((long) fixed32() << Integer.SIZE) | (fixed32() & 0xffff_ffffL);
    }

    long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = octet();
            value |= (long) (next & (CONTINUED - 1)) << shift;
            if (next < CONTINUED) {
                boolean zeroAppended = next == 0 && shift > 0;
                boolean beyond64Bits = shift == LAST_SHIFT && next > 1;
                if (zeroAppended || beyond64Bits) {
                    throw malformed();
                }
                return value;
            }
            if (shift == LAST_SHIFT) {
                throw malformed();
            }
        }
    }

    /** A {@link #varint} from {@code min} to {@code max}, both not negative. */
    long varint(long min, long max) {
        return within(varint(), min, max);
    }

    long signedVarint() {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A {@link #signedVarint} from {@code min} to {@code max}. */
    long signedVarint(long min, long max) {
        return within(signedVarint(), min, max);
    }

    byte[] bytes() {
        long length = varint();
        within(length, 0, bytes.length - position);
        position += (int) length;
        return Arrays.copyOfRange(bytes, position - (int) length, position);
    }

    String text() {
        int encoding = octet();
        byte[] encoded = bytes();
        return switch (encoding) {
            case PayloadWriter.UTF_8 -> utf8(encoded);
            case PayloadWriter.UTF_16 -> utf16(encoded);
            default -> throw malformed();
        };
    }

    void end() {
        if (position != bytes.length) {
            throw malformed();
        }
    }

    // Invalid UTF-8 decodes to replacement characters, which are encoded differently.
    private static String utf8(byte[] encoded) {
        String text = new String(encoded, StandardCharsets.UTF_8);
        if (!Arrays.equals(encoded, text.getBytes(StandardCharsets.UTF_8))) {
            throw malformed();
        }
        return text;
    }

    private static String utf16(byte[] encoded) {
        if (encoded.length % 2 != 0) {
            throw malformed();
        }
        char[] units = new char[encoded.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((encoded[2 * i] << Byte.SIZE) | (encoded[2 * i + 1] & 0xff));
        }
        String text = new String(units);
        if (Surrogates.arePaired(text)) {
            throw malformed();
        }
        return text;
    }

    private static long within(long value, long min, long max) {
        if (value < min || value > max) {
            throw malformed();
        }
        return value;
    }

    private void require(int length) {
        if (length > bytes.length - position) {
            throw malformed();
        }
    }
}
