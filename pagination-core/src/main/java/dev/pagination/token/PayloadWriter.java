package dev.pagination.token;

import dev.pagination.PageFetchException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Writes numbers and texts as bytes that {@link PayloadReader} reads back: big-endian fixed widths, LEB128 varints,
 * length-prefixed texts. Refuses to grow beyond what a token may hold. For one thread.
 */
final class PayloadWriter {

    /** Prefix of a text in UTF-8. */
    static final int UTF_8 = 0;
    /** Prefix of a text in UTF-16, used exactly where UTF-8 is not possible: half of a surrogate pair alone. */
    static final int UTF_16 = 1;

    private static final int TYPICAL_SIZE = 128;
    private static final int ASCII_END = 0x80;

    private final int maxTokenLength;
    private byte[] bytes = new byte[TYPICAL_SIZE];
    private int size;

    /** A writer without a limit. */
    PayloadWriter() {
        this(Integer.MAX_VALUE);
    }

    /** A writer for the payload of a token that has at most so many characters. */
    PayloadWriter(int maxTokenLength) {
        this.maxTokenLength = maxTokenLength;
    }

    /** What is thrown for a payload that does not fit in a token. */
    static PageFetchException tooLong(int maxTokenLength) {
        return new PageFetchException("The key values of a row make its token longer than the limit of "
                + maxTokenLength + " characters; sort by shorter keys or raise the limit with withMaxLength.");
    }

    void octet(int value) {
        require(1);
        bytes[size++] = (byte) value;
    }

    void fixed32(int value) {
        require(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void fixed64(long value) {
        require(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** An unsigned number in 1 to 10 bytes, the least significant 7 bits first. */
    void varint(long value) {
        require((Long.SIZE - 1 - Long.numberOfLeadingZeros(value | 1)) / 7 + 1);
        long rest = value;
        while ((rest & -ASCII_END) != 0) {
            bytes[size++] = (byte) (rest | ASCII_END);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed number as {@link #varint}, zig-zag: small absolute values take few bytes. */
    void signedVarint(long value) {
        varint((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    /** Length and bytes. */
    void bytes(byte[] value) {
        varint(value.length);
        require(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Any text, exactly: how it is encoded, length in bytes, bytes. */
    void text(String value) {
        require(value.length());
        if (Surrogates.arePaired(value)) {
            octet(UTF_8);
            bytes(value.getBytes(StandardCharsets.UTF_8));
        } else {
            octet(UTF_16);
            varint(2L * value.length());
            require(2L * value.length());
            for (int i = 0; i < value.length(); i++) {
                bytes[size++] = (byte) (value.charAt(i) >>> Byte.SIZE);
                bytes[size++] = (byte) value.charAt(i);
            }
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void digestInto(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    private void require(long more) {
        long needed = size + more;
        // Three bytes become four characters.
        if (needed * 4 / 3 > maxTokenLength) {
            throw tooLong(maxTokenLength);
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(2L * bytes.length, needed));
        }
    }
}
