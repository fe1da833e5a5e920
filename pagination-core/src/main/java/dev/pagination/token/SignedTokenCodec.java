package dev.pagination.token;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;

/**
 * Authenticates with HMAC-SHA256 cut to 128 bits and encrypts nothing: <strong>a client can read the key values of the
 * row</strong>, the total and the time, and can check guesses about the filter. In return a token is 32 characters
 * shorter than an encrypted one, and the same payload gives the same token. Use it only where the client may see all
 * columns that are sorted by, of every row. Thread-safe.
 *
 * <p>A token is the base64url text without padding of version 1 (1 byte), suite 3 (1 byte), key id (4 bytes), payload,
 * tag (16 bytes). Authenticated is a label, the six bytes before the payload, the context after its length, and the
 * payload.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104, HMAC</a>
 */
public final class SignedTokenCodec implements TokenCodec {

    private static final int TAG_LENGTH = 16;

    private final KeyRing keys;

    private SignedTokenCodec(KeyRing keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /** A codec that signs with the active key and accepts every key of a ring. */
    public static SignedTokenCodec of(KeyRing keys) {
        return new SignedTokenCodec(keys);
    }

    @Override
    public CursorToken seal(byte[] payload, byte[] context) {
        TokenKey key = keys.active();
        int tagAt = TokenFrame.HEADER_LENGTH + payload.length;
        byte[] frame = TokenFrame.of(tagAt + TAG_LENGTH, TokenFrame.SIGNED, key);
        System.arraycopy(payload, 0, frame, TokenFrame.HEADER_LENGTH, payload.length);
        System.arraycopy(code(key, frame, tagAt, context), 0, frame, tagAt, TAG_LENGTH);
        return TokenFrame.encode(frame);
    }

    @Override
    public byte[] open(CursorToken token, byte[] context) {
        byte[] frame = TokenFrame.decode(token, TokenFrame.SIGNED, TokenFrame.HEADER_LENGTH + TAG_LENGTH);
        TokenKey key = TokenFrame.key(frame, keys);
        int tagAt = frame.length - TAG_LENGTH;
        byte[] expected = Arrays.copyOf(code(key, frame, tagAt, context), TAG_LENGTH);
        // Takes the same time wherever the first difference is.
        if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(frame, tagAt, frame.length))) {
            throw new InvalidCursorException(Reason.NOT_AUTHENTIC);
        }
        return Arrays.copyOfRange(frame, TokenFrame.HEADER_LENGTH, tagAt);
    }

    private static byte[] code(TokenKey key, byte[] frame, int tagAt, byte[] context) {
        int payloadLength = tagAt - TokenFrame.HEADER_LENGTH;
        return key.signature()
                .code(TokenFrame.associatedData(frame, context), frame, TokenFrame.HEADER_LENGTH, payloadLength);
    }

    /** The kind of codec and the number of keys. */
    @Override
    public String toString() {
        return "SignedTokenCodec[" + keys + "]";
    }
}
