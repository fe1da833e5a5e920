package dev.pagination.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * One key of a {@link KeyRing}, as the keys derived from it: one to encrypt, one to sign, and four bytes that name the
 * key in a token. Derivation is HKDF-SHA256 (<a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869</a>), so none of
 * the derived ones tells anything about the key or the others. Immutable, thread-safe.
 */
final class TokenKey {

    /** Bytes of a key's id. */
    static final int ID_LENGTH = 4;

    private static final byte[] SALT = ascii("dev.pagination token key");
    private static final byte[] FIRST_BLOCK = {1};

    private final byte[] id;
    private final XaesGcm encryption;
    private final HmacSha256 signature;
    private final Instant notAfter;

    private TokenKey(byte[] id, XaesGcm encryption, HmacSha256 signature, Instant notAfter) {
        this.id = id;
        this.encryption = encryption;
        this.signature = signature;
        this.notAfter = notAfter;
    }

    /** The keys derived from at least 32 random bytes. */
    static TokenKey derive(byte[] key, Instant notAfter) {
        HmacSha256 extracted = new HmacSha256(new HmacSha256(SALT).code(key, key, 0, 0));
        return new TokenKey(
                Arrays.copyOf(expand(extracted, "id"), ID_LENGTH),
                new XaesGcm(expand(extracted, "XAES-256-GCM")),
                new HmacSha256(expand(extracted, "HMAC-SHA256")),
                notAfter);
    }

    private static byte[] expand(HmacSha256 extracted, String purpose) {
        return extracted.code(ascii(purpose), FIRST_BLOCK, 0, 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    XaesGcm encryption() {
        return encryption;
    }

    HmacSha256 signature() {
        return signature;
    }

    /** The last instant at which tokens made with this key are accepted. */
    Instant notAfter() {
        return notAfter;
    }

    void writeId(byte[] frame, int offset) {
        System.arraycopy(id, 0, frame, offset, ID_LENGTH);
    }

    boolean hasId(byte[] frame, int offset) {
        return Arrays.equals(id, 0, ID_LENGTH, frame, offset, offset + ID_LENGTH);
    }

    boolean hasIdOf(TokenKey other) {
        return Arrays.equals(id, other.id);
    }
}
