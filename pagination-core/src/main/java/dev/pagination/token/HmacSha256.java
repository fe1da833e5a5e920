package dev.pagination.token;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (<a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104</a>) under one key. Thread-safe. */
final class HmacSha256 {

    private static final String ALGORITHM = "HmacSHA256";

    private final ReusePool<Mac> macs;

    /** Authentication under a key of any length, which is copied. */
    HmacSha256(byte[] key) {
        SecretKeySpec spec = new SecretKeySpec(key, ALGORITHM);
        this.macs = new ReusePool<>(() -> Jca.call(() -> mac(spec)));
    }

    /** The 32 bytes of the code over {@code first} and then a part of {@code second}. */
    byte[] code(byte[] first, byte[] second, int offset, int length) {
        Mac mac = macs.take();
        mac.update(first);
        mac.update(second, offset, length);
        byte[] code = mac.doFinal();
        macs.give(mac);
        return code;
    }

    private static Mac mac(SecretKeySpec key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(ALGORITHM);
        mac.init(key);
        return mac;
    }
}
