package dev.pagination.token;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A random key that lives as long as the process, and a single warning that it does. Thread-safe. */
final class ProcessKey {

    private final TokenCodec codec = EncryptedTokenCodec.of(KeyRing.random());
    private final AtomicBoolean warned = new AtomicBoolean();
    private final Consumer<String> log;

    ProcessKey(Consumer<String> log) {
        this.log = log;
    }

    /** The codec of the key; the first call warns. */
    TokenCodec codec() {
        if (!warned.getAndSet(true)) {
            log.accept("Page tokens are made with a random key: they end with this process, and no other process "
                    + "accepts them. For tokens that last, configure CursorTokens.encrypted(KeyRing.ofBase64(key)) "
                    + "with one key for all processes; " + KeyStrength.ADVICE);
        }
        return codec;
    }
}
