package dev.pagination.token;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Random nonces of 24 bytes for {@link XaesGcm}. The first half, which decides about the derived key, is drawn anew for
 * about every {@value #USES} of them only, because deriving a key costs more than the encryption; the second half is drawn
 * for each. Under one derived key that is far below the 2<sup>32</sup> random nonces that NIST SP 800-38D, 8.3, allows
 * AES-GCM. Thread-safe.
 */
final class Nonces {

    private static final int USES = 1_024;
    private static final int HALF = XaesGcm.NONCE_LENGTH / 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private volatile Beginning beginning = new Beginning();

    /** Writes a nonce. */
    void next(byte[] out, int offset) {
        Beginning current = beginning;
        if (current.left.getAndDecrement() <= 0) {
            current = new Beginning();
            current.left.getAndDecrement();
            beginning = current;
        }
        byte[] rest = new byte[HALF];
        RANDOM.nextBytes(rest);
        System.arraycopy(current.half, 0, out, offset, HALF);
        System.arraycopy(rest, 0, out, offset + HALF, HALF);
    }

    private static final class Beginning {
        final byte[] half = new byte[HALF];
        final AtomicInteger left = new AtomicInteger(USES);

        Beginning() {
            RANDOM.nextBytes(half);
        }
    }
}
