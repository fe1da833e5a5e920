package dev.pagination.token;

import dev.pagination.InvalidCursorException;
import java.util.Arrays;
import java.util.Base64;

/**
 * <a href="https://www.rfc-editor.org/rfc/rfc4648#section-5">Base64url</a> without padding, where bytes have exactly one
 * text: unlike {@link Base64}, {@link #decode} refuses padding and unused bits that are not zero.
 */
final class Base64Url {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int BITS = 6;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final byte[] VALUES = values();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * The bytes of a text.
     *
     * @throws InvalidCursorException MALFORMED, if {@link #encode} makes no such text
     */
    static byte[] decode(String text) {
        int length = text.length();
        byte[] bytes = new byte[(int) ((long) length * BITS / Byte.SIZE)];
        int size = 0;
        int buffer = 0;
        int filled = 0;
        for (int i = 0; i < length; i++) {
            buffer = (buffer << BITS) | value(text.charAt(i));
            filled += BITS;
            if (filled >= Byte.SIZE) {
                filled -= Byte.SIZE;
                bytes[size++] = (byte) (buffer >>> filled);
            }
        }
        // One character alone leaves six bits unused; two and three leave four and two.
        if (filled == BITS || (buffer & ((1 << filled) - 1)) != 0) {
            throw PayloadReader.malformed();
        }
        return bytes;
    }

    private static int value(char character) {
        int value = character < VALUES.length ? VALUES[character] : -1;
        if (value < 0) {
            throw PayloadReader.malformed();
        }
        return value;
    }

    private static byte[] values() {
        byte[] values = new byte[1 << 7];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
