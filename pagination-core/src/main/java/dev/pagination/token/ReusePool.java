package dev.pagination.token;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Keeps a few objects that are expensive to make and may be used by one thread at a time, such as a
 * {@link javax.crypto.Cipher}. Thread-safe and never blocking: whoever takes an object owns it until it is given back,
 * and where none is left a new one is made. Unlike a {@link ThreadLocal} it holds at most {@value #SLOTS} objects
 * however many (virtual) threads there are.
 */
final class ReusePool<T> {

    private static final int SLOTS = 64;

    private final AtomicReferenceArray<T> slots = new AtomicReferenceArray<>(SLOTS);
    private final Supplier<T> maker;

    ReusePool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        T kept = slots.getAndSet(slot(), null);
        return kept == null ? maker.get() : kept;
    }

    void give(T unused) {
        slots.set(slot(), unused);
    }

    private static int slot() {
        return (int) Thread.currentThread().getId() & (SLOTS - 1);
    }
}
