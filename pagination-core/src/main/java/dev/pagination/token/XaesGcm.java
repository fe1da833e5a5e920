package dev.pagination.token;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * XAES-256-GCM as in <a href="https://c2sp.org/XAES-256-GCM">C2SP XAES-256-GCM</a>, under one key: AES-256-GCM whose key
 * is derived from the first half of a 24-byte nonce. Nonces of this length may be drawn at random for 2<sup>80</sup>
 * messages, where those of AES-GCM alone may be for 2<sup>32</sup>. Thread-safe.
 */
final class XaesGcm {

    /** Bytes of a nonce, which must be random. */
    static final int NONCE_LENGTH = 24;
    /** Bytes by which ciphertext and tag are longer than the plaintext. */
    static final int TAG_LENGTH = 16;

    private static final String AES = "AES";
    private static final int BLOCK = 16;
    private static final int HALF_NONCE = 12;
    private static final int REDUCTION = 0x87;

    private final ReusePool<Cipher> masters;
    private final byte[] macKey;
    private final Mode encryption = new Mode(Cipher.ENCRYPT_MODE);
    private final Mode decryption = new Mode(Cipher.DECRYPT_MODE);

    /** Encryption under a key of 32 bytes, which is copied. */
    XaesGcm(byte[] key) {
        SecretKeySpec spec = new SecretKeySpec(key, AES);
        this.masters = new ReusePool<>(() -> Jca.call(() -> master(spec)));
        this.macKey = doubled(encryptBlocks(new byte[BLOCK]));
    }

    /** Encrypts into {@code out}, which has the nonce at {@code offset} and room for ciphertext and tag after it. */
    void encrypt(byte[] plaintext, byte[] associatedData, byte[] out, int offset) {
        Cipher gcm = encryption.start(out, offset, associatedData);
        Jca.call(() -> gcm.doFinal(plaintext, 0, plaintext.length, out, offset + NONCE_LENGTH));
        encryption.ciphers.give(gcm);
    }

    /**
     * Decrypts nonce, ciphertext and tag, which lie from {@code offset} to the end of {@code in}.
     *
     * @return a new array
     * @throws GeneralSecurityException if they, or the associated data, are not as they were encrypted under this key
     */
    byte[] decrypt(byte[] in, int offset, byte[] associatedData) throws GeneralSecurityException {
        int start = offset + NONCE_LENGTH;
        Cipher gcm = decryption.start(in, offset, associatedData);
        try {
            return gcm.doFinal(in, start, in.length - start);
        } finally {
            decryption.ciphers.give(gcm);
        }
    }

    /** One direction. It keeps the key used last, and its ciphers the schedule of it, for nonces that begin alike. */
    private final class Mode {
        private final int mode;
        private final ReusePool<Cipher> ciphers = new ReusePool<>(() -> Jca.call(XaesGcm::gcm));
        private volatile @Nullable DerivedKey last;

        Mode(int mode) {
            this.mode = mode;
        }

        Cipher start(byte[] nonce, int offset, byte[] associatedData) {
            Cipher gcm = ciphers.take();
            SecretKeySpec key = key(nonce, offset);
            GCMParameterSpec rest =
                    new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce, offset + HALF_NONCE, HALF_NONCE);
            Jca.call(() -> {
                gcm.init(mode, key, rest);
                gcm.updateAAD(associatedData);
                return gcm;
            });
            return gcm;
        }

        private SecretKeySpec key(byte[] nonce, int offset) {
            DerivedKey known = last;
            if (known == null || !known.isFor(nonce, offset)) {
                known = new DerivedKey(nonce, offset, derivedKey(nonce, offset));
                last = known;
            }
            return known.key;
        }
    }

    /** The key of all nonces with one first half. */
    private static final class DerivedKey {
        private final byte[] half;
        private final SecretKeySpec key;

        DerivedKey(byte[] nonce, int offset, SecretKeySpec key) {
            this.half = Arrays.copyOfRange(nonce, offset, offset + HALF_NONCE);
            this.key = key;
        }

        boolean isFor(byte[] nonce, int offset) {
            return Arrays.equals(half, 0, HALF_NONCE, nonce, offset, offset + HALF_NONCE);
        }
    }

    // The counter mode KDF of NIST SP 800-108 with AES-CMAC: two blocks that differ in their counter.
    private SecretKeySpec derivedKey(byte[] nonce, int offset) {
        byte[] blocks = new byte[2 * BLOCK];
        for (int i = 0; i < 2; i++) {
            int at = i * BLOCK;
            blocks[at + 1] = (byte) (i + 1);
            blocks[at + 2] = 'X';
            System.arraycopy(nonce, offset, blocks, at + BLOCK - HALF_NONCE, HALF_NONCE);
            for (int j = 0; j < BLOCK; j++) {
                blocks[at + j] ^= macKey[j];
            }
        }
        return new SecretKeySpec(encryptBlocks(blocks), AES);
    }

    private byte[] encryptBlocks(byte[] blocks) {
        Cipher master = masters.take();
        byte[] encrypted = Jca.call(() -> master.doFinal(blocks));
        masters.give(master);
        return encrypted;
    }

    // Doubling in GF(2^128), as for subkey K1 of CMAC in NIST SP 800-38B.
    private static byte[] doubled(byte[] block) {
        byte[] doubled = new byte[BLOCK];
        int carry = 0;
        for (int i = BLOCK - 1; i >= 0; i--) {
            int shifted = ((block[i] & 0xff) << 1) | carry;
            doubled[i] = (byte) shifted;
            carry = shifted >>> Byte.SIZE;
        }
        if (carry == 1) {
            doubled[BLOCK - 1] ^= (byte) REDUCTION;
        }
        return doubled;
    }

    private static Cipher master(SecretKeySpec key) throws GeneralSecurityException {
        Cipher master = Cipher.getInstance("AES/ECB/NoPadding");
        master.init(Cipher.ENCRYPT_MODE, key);
        return master;
    }

    private static Cipher gcm() throws GeneralSecurityException {
        return Cipher.getInstance("AES/GCM/NoPadding");
    }
}
