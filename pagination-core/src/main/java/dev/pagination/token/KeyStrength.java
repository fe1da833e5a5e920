package dev.pagination.token;

import java.util.BitSet;

/** Refuses keys that nobody drew at random. A key that passes can still be known to others; nothing can check that. */
final class KeyStrength {

    /** How to get a key, for messages. */
    static final String ADVICE = "generate one with: openssl rand -base64 32";

    /** Bytes of the shortest key. */
    static final int MIN_LENGTH = 32;

    /** Of 32 random bytes, 10 different ones or fewer come once in 10<sup>20</sup> keys, in 64 hex digits in 10<sup>9</sup>. */
    private static final int MIN_DISTINCT = 11;

    private KeyStrength() {}

    /**
     * Checks a key.
     *
     * @throws IllegalArgumentException if it is short, or repeats itself, or counts up or down, or has few different
     *     bytes; the message does not contain it
     */
    static void check(byte[] key) {
        if (key.length < MIN_LENGTH) {
            throw new IllegalArgumentException(
                    "A token key must have at least " + MIN_LENGTH + " bytes, not " + key.length + "; " + ADVICE);
        }
        if (distinct(key) < MIN_DISTINCT) {
            throw notRandom("has fewer than " + MIN_DISTINCT + " different bytes");
        }
        if (repeats(key)) {
            throw notRandom("repeats itself");
        }
        if (counts(key)) {
            throw notRandom("counts in equal steps");
        }
    }

    private static IllegalArgumentException notRandom(String why) {
        return new IllegalArgumentException("The token key is not random, because it " + why + "; " + ADVICE);
    }

    private static int distinct(byte[] key) {
        BitSet seen = new BitSet(1 << Byte.SIZE);
        for (byte b : key) {
            seen.set(b & 0xff);
        }
        return seen.cardinality();
    }

    private static boolean repeats(byte[] key) {
        for (int period = 1; period <= key.length / 2; period++) {
            int i = period;
            while (i < key.length && key[i] == key[i - period]) {
                i++;
            }
            if (i == key.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(byte[] key) {
        byte step = (byte) (key[1] - key[0]);
        for (int i = 2; i < key.length; i++) {
            if ((byte) (key[i] - key[i - 1]) != step) {
                return false;
            }
        }
        return true;
    }
}
