package dev.pagination.token;

import dev.pagination.CursorToken;
import dev.pagination.InvalidCursorException;
import dev.pagination.InvalidCursorException.Reason;
import java.security.GeneralSecurityException;
import java.util.Objects;

/**
 * Encrypts and authenticates with XAES-256-GCM: a client learns nothing about the payload but its length, and no token
 * equals another. Thread-safe.
 *
 * <p>A token is the base64url text without padding of version 1 (1 byte), suite 1 (1 byte), key id (4 bytes), nonce (24
 * bytes), ciphertext, tag (16 bytes). Authenticated with it is a label, the six bytes before the nonce, and the context
 * after its length.
 *
 * @see <a href="https://c2sp.org/XAES-256-GCM">C2SP XAES-256-GCM</a>
 */
public final class EncryptedTokenCodec implements TokenCodec {

    private static final int OVERHEAD = TokenFrame.HEADER_LENGTH + XaesGcm.NONCE_LENGTH + XaesGcm.TAG_LENGTH;

    private final Nonces nonces = new Nonces();
    private final KeyRing keys;

    private EncryptedTokenCodec(KeyRing keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /** A codec that encrypts with the active key and accepts every key of a ring. */
    public static EncryptedTokenCodec of(KeyRing keys) {
        return new EncryptedTokenCodec(keys);
    }

    @Override
    public CursorToken seal(byte[] payload, byte[] context) {
        TokenKey key = keys.active();
        byte[] frame = TokenFrame.of(OVERHEAD + payload.length, TokenFrame.ENCRYPTED, key);
        nonces.next(frame, TokenFrame.HEADER_LENGTH);
        key.encryption().encrypt(payload, TokenFrame.associatedData(frame, context), frame, TokenFrame.HEADER_LENGTH);
        return TokenFrame.encode(frame);
    }

    @Override
    public byte[] open(CursorToken token, byte[] context) {
        byte[] frame = TokenFrame.decode(token, TokenFrame.ENCRYPTED, OVERHEAD);
        TokenKey key = TokenFrame.key(frame, keys);
        try {
            return key.encryption().decrypt(frame, TokenFrame.HEADER_LENGTH, TokenFrame.associatedData(frame, context));
        } catch (GeneralSecurityException e) {
            throw new InvalidCursorException(Reason.NOT_AUTHENTIC);
        }
    }

    /** The kind of codec and the number of keys. */
    @Override
    public String toString() {
        return "EncryptedTokenCodec[" + keys + "]";
    }
}
