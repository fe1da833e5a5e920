package dev.pagination.token;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The outside of a token, common to all suites: version (1 byte), suite (1 byte), key id (4 bytes), body; as text
 * <a href="https://www.rfc-editor.org/rfc/rfc4648#section-5">base64url</a> without padding.
 */
final class TokenFrame {

    /** XAES-256-GCM: the body is nonce (24 bytes), ciphertext, tag (16 bytes). */
    static final int ENCRYPTED = 1;
    /** HMAC-SHA256: the body is payload, tag (16 bytes). */
    static final int SIGNED = 3;

    /** Bytes before the body. */
    static final int HEADER_LENGTH = 6;

    private static final int VERSION = 1;
    private static final int KEY_ID_OFFSET = 2;
    private static final byte[] LABEL = "dev.pagination cursor".getBytes(StandardCharsets.US_ASCII);

    private TokenFrame() {}

    /** A token of the given length, of which only the header is filled in. */
    static byte[] of(int length, int suite, TokenKey key) {
        byte[] frame = new byte[length];
        frame[0] = VERSION;
        frame[1] = (byte) suite;
        key.writeId(frame, KEY_ID_OFFSET);
        return frame;
    }

    /**
     * The bytes of a token of at least {@code minLength} bytes.
     *
     * @throws InvalidCursorException MALFORMED or UNSUPPORTED
     */
    static byte[] decode(CursorToken token, int suite, int minLength) {
        byte[] frame = Base64Url.decode(token.value());
        if (frame.length < HEADER_LENGTH) {
            throw PayloadReader.malformed();
        }
        if (frame[0] != VERSION || frame[1] != suite) {
            throw new InvalidCursorException(Reason.UNSUPPORTED);
        }
        if (frame.length < minLength) {
            throw PayloadReader.malformed();
        }
        return frame;
    }

    static CursorToken encode(byte[] frame) {
        return CursorToken.of(Base64Url.encode(frame));
    }

    /** The key that a token names. */
    static TokenKey key(byte[] frame, KeyRing keys) {
        return keys.accepted(frame, KEY_ID_OFFSET);
    }

    /** What is authenticated beside the payload: a label, the header, the length of the context and the context. */
    static byte[] associatedData(byte[] frame, byte[] context) {
        int contextAt = LABEL.length + HEADER_LENGTH + Integer.BYTES;
        byte[] data = Arrays.copyOf(LABEL, contextAt + context.length);
        System.arraycopy(frame, 0, data, LABEL.length, HEADER_LENGTH);
        for (int i = 1; i <= Integer.BYTES; i++) {
            data[contextAt - i] = (byte) (context.length >>> ((i - 1) * Byte.SIZE));
        }
        System.arraycopy(context, 0, data, contextAt, context.length);
        return data;
    }
}
