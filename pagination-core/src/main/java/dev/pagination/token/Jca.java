package dev.pagination.token;

import java.security.GeneralSecurityException;

/** Calls to algorithms that every Java runtime has, so that their checked exceptions cannot happen. */
final class Jca {

    private Jca() {}

    /** A call that declares what cannot happen. */
    interface Call<T> {
        T run() throws GeneralSecurityException;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks AES-256-GCM, HMAC-SHA256 or SHA-256.", e);
        }
    }
}
